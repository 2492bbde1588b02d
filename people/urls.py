"""Addresses of people and of signing in. Of allauth's pages these are all that there are."""

from allauth.account import views as account
from allauth.mfa.base import views as second_factor
from allauth.mfa.totp import views as totp
from allauth.socialaccount import views as social
from django.urls import include, path, re_path

from people.api_keys import views as keys
from people.views import health, invitations, mine, passkeys, people, sign_in, work
from people.webhooks import views as webhooks

# /people/
people_urls = [
    path("", people.people, name="people"),
    path("me/", mine.me, name="me"),
    path("me/mail/", mine.my_mail, name="my_mail"),
    path("me/calendar/renew/", mine.renew_feed, name="renew_feed"),
    path("me/calendar/revoke/", mine.revoke_feed, name="revoke_feed"),
    path("me/keys/", keys.my_keys, name="my_keys"),
    path("me/keys/<int:pk>/take/", keys.take, name="key_take"),
    path("keys/", keys.keys, name="keys"),
    path("keys/new/", keys.new, name="key_new"),
    path("keys/<int:pk>/revoke/", keys.revoke, name="key_revoke"),
    path("webhooks/", webhooks.webhooks, name="webhooks"),
    path("webhooks/new/", webhooks.new, name="webhook_new"),
    path("webhooks/<int:pk>/", webhooks.webhook, name="webhook"),
    path("webhooks/<int:pk>/switch/", webhooks.switch, name="webhook_switch"),
    path("webhooks/<int:pk>/remove/", webhooks.remove, name="webhook_remove"),
    path("webhooks/<int:pk>/deliveries/<int:delivery>/again/", webhooks.again, name="delivery_again"),
    path("work/", work.work, name="work"),
    path("work/mail/<int:pk>/send/", work.send_after_all, name="send_after_all"),
    path("work/mail/<int:pk>/drop/", work.drop_message, name="drop_message"),
    path("audit/", mine.audit, name="audit"),
    path("invite/", invitations.invite, name="invite"),
    path("invitations/<int:pk>/resend/", invitations.resend_invitation, name="resend_invitation"),
    path("invitations/<int:pk>/revoke/", invitations.revoke_invitation, name="revoke_invitation"),
    path("second-factors/", people.second_factors, name="second_factors"),
    path("second-factors/<slug:role>/require/", people.require_second_factor, name="require_second_factor"),
    path("second-factors/<slug:role>/stop/", people.stop_requiring_second_factor, name="stop_requiring_second_factor"),
    path("<int:pk>/", people.person, name="person"),
    path("<int:pk>/role/", people.change_role, name="change_role"),
    path("<int:pk>/deactivate/", people.deactivate, name="deactivate"),
    path("<int:pk>/reactivate/", people.reactivate, name="reactivate"),
    path("<int:pk>/second-factor/remove/", people.remove_second_factor, name="remove_second_factor"),
]

# /accounts/password/
password_urls = [
    path("change/", account.password_change, name="account_change_password"),
    path("set/", account.password_set, name="account_set_password"),
    path("reset/", account.password_reset, name="account_reset_password"),
    path("reset/done/", account.password_reset_done, name="account_reset_password_done"),
    path("reset/key/done/", account.password_reset_from_key_done, name="account_reset_password_from_key_done"),
    re_path(
        r"^reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
]

# /accounts/2fa/passkeys/
passkey_urls = [
    path("add/", passkeys.add, name="mfa_add_webauthn"),
    path("sign-in/", passkeys.sign_in, name="mfa_login_webauthn"),
    path("sign-in-again/", passkeys.sign_in_again, name="mfa_reauthenticate_webauthn"),
    path("<int:pk>/rename/", passkeys.rename, name="mfa_edit_webauthn"),
    path("<int:pk>/remove/", passkeys.remove, name="mfa_remove_webauthn"),
]

# /accounts/2fa/
second_factor_urls = [
    path("", second_factor.index, name="mfa_index"),
    path("authenticate/", sign_in.SecondFactorView.as_view(), name="mfa_authenticate"),
    path("reauthenticate/", second_factor.reauthenticate, name="mfa_reauthenticate"),
    path("totp/activate/", sign_in.SwitchOnView.as_view(), name="mfa_activate_totp"),
    path("totp/deactivate/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("passkeys/", include(passkey_urls)),
    path("recovery-codes/", sign_in.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("recovery-codes/generate/", sign_in.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("recovery-codes/download/", sign_in.download_recovery_codes, name="mfa_download_recovery_codes"),
]

# /accounts/
account_urls = [
    path("login/", account.login, name="account_login"),
    path("logout/", account.logout, name="account_logout"),
    path("inactive/", account.account_inactive, name="account_inactive"),
    path("signup/", sign_in.sign_up_closed, name="account_signup"),
    path("reauthenticate/", account.reauthenticate, name="account_reauthenticate"),
    path("invitation/<slug:token>/", invitations.invitation, name="invitation"),
    path("password/", include(password_urls)),
    path("2fa/", include(second_factor_urls)),
    path("oidc/cancelled/", social.login_cancelled, name="socialaccount_login_cancelled"),
    path("oidc/<slug:provider_id>/login/", sign_in.single_sign_on, name="openid_connect_login"),
    path("oidc/<slug:provider_id>/login/callback/", sign_in.single_sign_on_callback, name="openid_connect_callback"),
]

# /health/
health_urls = [
    path("live", health.live, name="health_live"),
    path("ready", health.ready, name="health_ready"),
]

urlpatterns = [
    path("metrics", health.metrics, name="metrics"),
    path("health/", include(health_urls)),
    path("people/", include(people_urls)),
    path("accounts/", include(account_urls)),
    path("help/roles/", mine.roles_help, name="roles_help"),
]
