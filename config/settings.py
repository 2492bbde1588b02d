"""Settings, all of them from the environment; docs/operations.md names each one."""

import os
import tomllib
from importlib.util import find_spec
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF

from config.environment import env, env_choice, env_flag, kept_secret
from config.stores import caches_in, files_in

BASE_DIR = Path(__file__).resolve().parent.parent
VERSION = tomllib.loads((BASE_DIR / "pyproject.toml").read_text("utf-8"))["project"]["version"]


# Whatever this process or its children write is their owner's alone: the database and its log, uploads, folders.
os.umask(0o077)

VAR_DIR = Path(env("VAR_DIR", str(BASE_DIR / "var"))).resolve()
VAR_DIR.mkdir(parents=True, exist_ok=True)

DEBUG = env_flag("DEBUG", False)
# Whether a server, once it answers, reads what the first PDF and the first calibration need.
WARM = True
HTTPS = env_flag("HTTPS", True)
SECRET_KEY = env("SECRET_KEY") or kept_secret(VAR_DIR / "secret_key")
# Earlier ones: what they signed or sealed is still read, and nothing new is signed or sealed with them.
SECRET_KEY_FALLBACKS = [key.strip() for key in env("SECRET_KEY_FALLBACKS").split(",") if key.strip()]
ALLOWED_HOSTS = env("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
SITE_URL = env("SITE_URL", "http://localhost:8000").rstrip("/")
CSRF_TRUSTED_ORIGINS = [SITE_URL]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "config.static_files.CollectedFiles",
    "people",
    "blueprint",
    "hiring",
    "scorecards",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "crispy_forms",
    "crispy_bootstrap5",
    "csp",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "ninja",
]

MIDDLEWARE = [
    "people.middleware.RequestIdMiddleware",
    "people.middleware.MeasuringMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "people.middleware.BodyLimitMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "people.middleware.SignInMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "people.middleware.PersonMiddleware",
    "people.middleware.SecondFactorMiddleware",
    "people.sent_once.SentOnceMiddleware",
    "scorecards.api.middleware.ApiMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
            "builtins": ["people.templatetags.counting", "people.templatetags.links"],
        },
    }
]

# Data

DATABASE_URL = env("DATABASE_URL", f"sqlite:///{VAR_DIR / 'rolewright.sqlite3'}")
DATABASES = {"default": dj_database_url.parse(DATABASE_URL)}
DATABASES["default"]["CONN_MAX_AGE"] = 60  # on SQLite the last one that closes empties the log, while others wait
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        "timeout": 20,
        "transaction_mode": "IMMEDIATE",
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; "
        "PRAGMA secure_delete=ON;",  # what is erased leaves the file
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

FILES_URL = env("FILES_URL")  # a store that speaks S3, in the place of the disk

CACHES = caches_in(FILES_URL, VAR_DIR / "documents")

# Work behind the pages waits in the database; `manage.py work` does it.
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

METRICS_TOKEN = env("METRICS_TOKEN")  # opens /metrics to whoever has it
PRIVATE_CALENDARS = env_flag("PRIVATE_CALENDARS", False)  # whether people may have theirs read for busy times
# Hosts in the house’s own network that webhooks and calendars may reach.
OUTSIDE_ALLOWED = [host.strip() for host in env("OUTSIDE_ALLOWED", "").split(",") if host.strip()]

MEDIA_ROOT = VAR_DIR / "files"
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o700
DATA_UPLOAD_MAX_MEMORY_SIZE = 25 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000

# Paths of PEM files: backups are signed by the first, and restored only where the second says that they were.
BACKUP_SIGNING_KEY = env("BACKUP_SIGNING_KEY")
BACKUP_PUBLIC_KEY = env("BACKUP_PUBLIC_KEY")

# Static files

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATIC_ROOT.mkdir(exist_ok=True)  # WhiteNoise warns of a folder that is not there
STATICFILES_DIRS = [
    BASE_DIR / "static",
    ("bootstrap", next(iter(find_spec("bootstrap").submodule_search_locations))),
]
STORAGES = {
    "default": files_in(FILES_URL),
    "staticfiles": {
        "BACKEND": "config.static_files.HashedStaticFiles"
        if env_flag("STATIC_MANIFEST", True)
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = not env_flag("STATIC_MANIFEST", True)

# Signing in

AUTH_USER_MODEL = "people.User"
AUTHENTICATION_BACKENDS = ["people.adapters.SignInBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "people.adapters.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = None
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_PREVENT_ENUMERATION = True
# Wrong ones alone count, and many people sit behind one address. The account comes first: what it refuses does not
# count against the address.
ACCOUNT_RATE_LIMITS = {"login": None, "login_failed": "5/5m/key,300/5m/ip"}
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "people.password_links.PasswordLinkTokens"  # noqa: S105
ACCOUNT_FORMS = {
    "login": "people.forms.SignInForm",
    "reset_password": "people.forms.ForgottenPasswordForm",
    "reset_password_from_key": "people.forms.PasswordByLinkForm",
    "change_password": "people.forms.ChangePasswordForm",
    "set_password": "people.forms.SetPasswordForm",
    "reauthenticate": "people.forms.PasswordAgainForm",
}
MFA_ADAPTER = "people.adapters.SecondFactorAdapter"
MFA_FORMS = {
    "authenticate": "people.forms.SecondFactorForm",
    "reauthenticate": "people.forms.SecondFactorAgainForm",
    "activate_totp": "people.forms.SwitchOnForm",
}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_RATE_LIMITS = {"webauthn_login": "300/m/ip"}  # a key cannot be guessed; a house may share one address
MFA_TOTP_ISSUER = "Rolewright"
MFA_TOTP_TOLERANCE = 1  # a telephone's clock may be half a minute off
MFA_ALLOW_UNVERIFIED_EMAIL = True  # an address is what an invitation was sent to; there is no other way to get one
SOCIALACCOUNT_ADAPTER = "people.adapters.SingleSignOnAdapter"
SOCIALACCOUNT_LOGIN_ON_GET = True  # a link: form-action 'self' would stop a form that leads to the sign-in server
SOCIALACCOUNT_PROVIDERS = {}
if env("OIDC_SERVER_URL"):
    SOCIALACCOUNT_PROVIDERS["openid_connect"] = {
        "APPS": [
            {
                "provider_id": "sso",
                "name": env("OIDC_NAME", "Single sign-on"),
                "client_id": env("OIDC_CLIENT_ID"),
                "secret": env("OIDC_CLIENT_SECRET"),
                "settings": {
                    "server_url": env("OIDC_SERVER_URL"),
                    "oauth_pkce_enabled": True,
                    # For servers that never say whether an address is verified: domains where it always is.
                    "verified_email": [d.strip() for d in env("OIDC_VERIFIED_DOMAINS").split(",") if d.strip()],
                },
            }
        ]
    }

# Mail

EMAIL_HOST = env("EMAIL_HOST")
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'console'}.EmailBackend"
EMAIL_PORT = int(env("EMAIL_PORT", "587"))
EMAIL_HOST_USER = env("EMAIL_HOST_USER")
EMAIL_HOST_PASSWORD = env("EMAIL_HOST_PASSWORD")
EMAIL_USE_TLS = env_flag("EMAIL_USE_TLS", True)
EMAIL_TIMEOUT = 30
DEFAULT_FROM_EMAIL = env("DEFAULT_FROM_EMAIL", "Rolewright <rolewright@localhost>")

# Security

SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^health/"]  # asked from the same machine or by a load balancer, often without TLS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 14 * 24 * 3600
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
BEHIND_PROXY = env_flag("BEHIND_PROXY", False)
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    ALLAUTH_TRUSTED_PROXY_COUNT = 1

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],  # Bootstrap's form icons are data: pictures in its stylesheet
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "manifest-src": [SELF],
        "object-src": [NONE],
    }
}

# Language and time

LANGUAGE_CODE = "en-gb"
TIME_ZONE = env("TIME_ZONE", "UTC")
USE_I18N = True
USE_TZ = True

CRISPY_ALLOWED_TEMPLATE_PACKS = "bootstrap5"
CRISPY_TEMPLATE_PACK = "bootstrap5"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"request_id": {"()": "people.request_ids.RequestIdFilter"}},
    "formatters": {
        "text": {"format": "%(levelname)s %(name)s %(request_id)s %(message)s"},
        "json": {
            "()": "pythonjsonlogger.json.JsonFormatter",
            "format": "%(asctime)s %(levelname)s %(name)s %(request_id)s %(message)s",
            "rename_fields": {"asctime": "at", "levelname": "level", "name": "logger"},
        },
    },
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "filters": ["request_id"],
            "formatter": env_choice("LOG_FORMAT", "text", "json"),
        }
    },
    "root": {"handlers": ["console"], "level": env("LOG_LEVEL", "INFO")},
}
