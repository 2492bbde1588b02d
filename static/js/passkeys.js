// Forms that a passkey fills: data-passkey says whether one is made or used, data-options where the server's options
// stand (an element's id, or "form": asked for at the form's own address). Without JavaScript they stay hidden.
const { webauthnJSON } = window;

const optionsOf = async (form) => {
  const place = form.dataset.options;
  if (place !== "form") return JSON.parse(document.getElementById(place).textContent);
  const answer = await fetch(form.action, { headers: { Accept: "application/json" } });
  if (answer.status === 429) throw new Error("Too many attempts. Wait a minute, then try again.");
  if (!answer.ok) throw new Error("The server did not answer. Try again.");
  return answer.json();
};

const askFor = async (form) => {
  const options = await optionsOf(form);
  if (form.dataset.passkey === "use") return webauthnJSON.get(options.request_options);
  const { publicKey } = options.creation_options;
  publicKey.authenticatorSelection.residentKey = "required";
  publicKey.authenticatorSelection.requireResidentKey = true;
  publicKey.authenticatorSelection.userVerification = "required";
  return webauthnJSON.create({ publicKey });
};

const WORDS = {
  InvalidStateError: "This device has a passkey for your account already.",
  NotAllowedError: "No passkey was given: the dialog was closed, or took too long. Try again.",
  SecurityError: "Passkeys work only at the address that the page belongs to, with https.",
};

for (const form of document.querySelectorAll("form[data-passkey]")) {
  const button = form.querySelector("[type=submit]");
  const trouble = form.querySelector("[role=alert]");
  if (!webauthnJSON || !webauthnJSON.supported()) continue;
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    button.disabled = true;
    trouble.textContent = "";
    try {
      form.elements.credential.value = JSON.stringify(await askFor(form));
      form.submit();
    } catch (error) {
      trouble.textContent = WORDS[error.name] || error.message;
      button.disabled = false;
    }
  });
}
