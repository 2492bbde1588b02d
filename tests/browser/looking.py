"""How a story signs in, and how it looks at a page: at a desk and on a phone, light and dark."""

PASSWORD = "rolewright-demo"
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}


def sign_in(page, who: str) -> None:
    page.locator("input[name=login]").fill(f"{who}@demo.test")
    page.locator("input[name=password]").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url(lambda url: "/accounts/login/" not in url)


def four_looks(page, accessible, *, opened_anew: bool = False) -> None:
    """The page at a desk and on a phone, light and dark; opened anew where it looks at its width only once."""
    for viewport in (WIDE, PHONE):
        page.set_viewport_size(viewport)
        if opened_anew:
            page.reload()
        both_themes(page, accessible)


def both_themes(page, accessible) -> None:
    """By every rule in the light; then in the dark, which is the same page, by those that colours decide."""
    page.emulate_media(color_scheme="light")
    accessible(page)
    page.emulate_media(color_scheme="dark")
    accessible.by_colours(page)


def is_trouble(message) -> bool:
    return "Content Security Policy" in message.text or "Content-Security-Policy" in message.text
