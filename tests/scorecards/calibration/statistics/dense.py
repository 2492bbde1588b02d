"""The same model by the textbook: the whole covariance matrix, and a general optimiser. Slow, short, independent."""

from dataclasses import dataclass

import numpy as np
from scipy import optimize

from scorecards.calibration.statistics.ratings import Ratings


@dataclass
class Textbook:
    """The table's design X, and Z of candidates, interviewers and pairs; `theta` holds their variances and Ve."""

    X: np.ndarray
    Z: list[np.ndarray]
    y: np.ndarray
    theta: np.ndarray
    criterion: float

    @property
    def V(self) -> np.ndarray:
        return _covariance(self.theta, self.Z)

    @property
    def P(self) -> np.ndarray:
        inverse = np.linalg.inv(self.V)
        return inverse - inverse @ self.X @ np.linalg.inv(self.X.T @ inverse @ self.X) @ self.X.T @ inverse

    def fixed(self) -> np.ndarray:
        inverse = np.linalg.inv(self.V)
        return np.linalg.solve(self.X.T @ inverse @ self.X, self.X.T @ inverse @ self.y)

    def effects(self) -> list[np.ndarray]:
        """The best linear unbiased predictions of the random effects, by term."""
        scores = self.P @ self.y
        return [v * z.T @ scores for z, v in zip(self.Z, self.theta, strict=False)]

    def errors(self) -> np.ndarray:
        """The covariance of (fixed, effects) predictions' errors: Henderson's C, by inverting the whole of it."""
        Z = np.column_stack(self.Z)
        G = np.concatenate([np.full(z.shape[1], v) for z, v in zip(self.Z, self.theta, strict=False)])
        keep = G > 1e-9
        W = np.column_stack([self.X, Z[:, keep]])
        M = W.T @ W / self.theta[-1]
        p = self.X.shape[1]
        M[p:, p:] += np.diag(1 / G[keep])
        kept = np.concatenate([np.ones(p, bool), keep])
        result = np.zeros((len(kept), len(kept)))
        result[np.ix_(kept, kept)] = np.linalg.inv(M)
        return result


def coding(table: Ratings) -> np.ndarray:
    """Mean and items that sum to zero."""
    items = len(table.items)
    rows = np.column_stack([np.ones(items), np.vstack([np.eye(items - 1), -np.ones((1, items - 1))])])
    return rows[table.item]


def textbook(table: Ratings) -> Textbook:
    """The REML optimum, sought from several starting points by BFGS on standard deviations."""
    pair = np.unique(table.candidate * len(table.interviewers) + table.interviewer, return_inverse=True)[1]
    Z = [np.eye(codes.max() + 1)[codes] for codes in (table.candidate, table.interviewer, pair)]
    if np.bincount(pair).max() == 1:
        Z = Z[:2]
    X, y = coding(table), table.value
    starts = np.array([[0.5, 0.5, 0.5, 0.6], [0.1, 0.1, 0.1, 0.8], [0.7, 0.1, 0.3, 0.5]])[:, -len(Z) - 1 :]
    fits = [optimize.minimize(lambda s: criterion(s**2, X, Z, y), s, method="BFGS", tol=1e-9) for s in starts]
    best = min(fits, key=lambda fit: fit.fun)
    return Textbook(X, Z, y, best.x**2, best.fun)


def criterion(theta: np.ndarray, X: np.ndarray, Z: list[np.ndarray], y: np.ndarray) -> float:
    """−2 × the restricted log-likelihood."""
    V = _covariance(theta, Z)
    inverse = np.linalg.inv(V)
    information = X.T @ inverse @ X
    rest = y - X @ np.linalg.solve(information, X.T @ inverse @ y)
    n, p = X.shape
    log_dets = np.linalg.slogdet(V)[1] + np.linalg.slogdet(information)[1]
    return float((n - p) * np.log(2 * np.pi) + log_dets + rest @ inverse @ rest)


def _covariance(theta: np.ndarray, Z: list[np.ndarray]) -> np.ndarray:
    return sum(v * z @ z.T for v, z in zip(theta, Z, strict=False)) + theta[-1] * np.eye(len(Z[0]))
