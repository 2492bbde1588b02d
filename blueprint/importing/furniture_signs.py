"""What furniture is called: tags, classes, roles and words by which a page's own parts are known."""

import re

ELEMENTS = {
    "nav": "menu or contents list",
    "tfoot": "line under a table",
    "caption": "caption",
    "figcaption": "caption",
    "footer": "foot of the page",
    "form": "form",
    "select": "form",
    "textarea": "form",
    "dialog": "form",
}
CLASSES = {
    "contents list": r"(?:.*[-_])?toc(?:[-_].*)?|.*table-?of-?contents.*|lwptoc.*|bookmark-list",
    "list of other pages": r"(?:jp-)?related(?:posts|[-_](?:posts|articles|content|pages))?|yarpp.*|recommended-posts|"
    r"(?:wp-block-)?(?:latest|recent|popular)-posts.*|post-navigation|nav-links|pagination|page-links|breadcrumbs?|"
    r"wp-block-(?:categories|tag-cloud|archives|query)|prev-next|read-next|more-posts|also-like",
    "share bar": r"sharedaddy|sd-.*|share|sharing|share-?(?:bar|buttons?|links?)|social-?(?:share|links?|icons?|bar)|"
    r"addtoany.*|wp-block-social-links|heateor.*|ssba.*|entry-share",
    "line about the post": r"byline|(?:entry|post)-(?:meta|date|author|info|footer|tags)|read(?:ing)?-?time.*|"
    r"author-?(?:box|bio|info)|about-author|wp-block-post-(?:date|author|terms|author-name)|posted-on|rt-.*time|"
    r"last-updated|published|updated|page-metadata|properties",
    "caption": r"tablepress-table-(?:name|description)|wp-element-caption|wp-caption-text",
    "comment": r"comments?|comments-area|comment-respond|disqus.*|wp-block-comments",
    "call to sign up": r"newsletter(?!-post).*|subscri(?:be|ption).*|signup.*|cookie-?(?:banner|notice|consent).*|cta|"
    r"wp-block-search|optin.*|wp-block-buttons?|ad|ads|adsbygoogle|advert.*|promo|sponsored",
    "note": r"footnotes?(?:-end-of-document|-list)?|wp-block-footnotes|endnotes?|(?:easy|modern)-footnotes.*",
    "": r"screen-reader-text|sr-only|visually-hidden|skip-link",
}
CLASS_KINDS = {kind: re.compile(pattern) for kind, pattern in CLASSES.items()}
ICON = re.compile(r"(?:^|[-_])(?:icon|emoji)(?:$|[-_\s])")
"""The class of a picture or a sign beside words."""

ROLES = {
    "navigation": "menu or contents list",
    "doc-endnotes": "note",
    "doc-toc": "contents list",
    "contentinfo": "foot of the page",
    "search": "form",
    "doc-backlink": "",
}
NEVER = {"html", "body", "main", "article", "a", "sup", "span"}
NOTE_ID = re.compile(
    r"(?:_?(?:ftn|edn|fn|en)|(?:user-content-)?fn|footnote|endnote|cite_note)[-_:.]?\d+", re.IGNORECASE
)
NOTE_LINK = re.compile(
    r"#(?:_?(?:ftn|edn|fn|en)|ftnt|cmnt|(?:user-content-)?fn|footnote|endnote|cite_note|note|ref|sdfootnote)\w*?[-_:.]?\d+\w*$|"
    r"#.*(?:footnote|endnote)",
    re.IGNORECASE,
)
NOTE_MARK = re.compile(r"\s*[\[(]?(?:\d{1,3}|[*†‡§]{1,3}|[a-z])[\])]?\s*")
BACK = re.compile(r"\s*[\[(]?[↩↑⤴↵⏎^#¶§🔗][\ufe0e\ufe0f]?[\])]?\s*")
BACK_LINK = re.compile(r"#.*(?:ref|link|back|return)", re.IGNORECASE)
BACK_FROM_A_NOTE = re.compile(r"#(?:ftnt|cmnt)_?ref\d+", re.IGNORECASE)
"""Where the notes of Google Docs lead, which begin with it."""

BACK_TO_THE_TEXT = "↩"
"""What stands for the link by which a note ends or begins."""
VOID = {"img", "br", "hr", "input", "meta", "link", "wbr", "source", "col"}
MOST_HEADINGS = 3
"""An element with as many headings that name sections is the article, whatever it is called."""
LONGEST_SAMPLE = 80

HEADS = re.compile(
    r"(?:related|similar|recommended|recent|latest|popular|more) (?:posts?|articles?|reading|roles|from .{1,60})|"
    r"you (?:may|might) also (?:like|enjoy|be interested in).{0,20}|read (?:next|more|also)|further reading|"
    r"share (?:this|on|with).{0,40}|leave a (?:reply|comment)|\d* ?comments?|(?:about|written by) the author|"
    r"(?:table of )?contents|on this page|in this (?:article|post|page)|jump to.{0,30}|"
    r"subscribe.{0,60}|newsletter|(?:foot|end)notes|"
    r"inhaltsverzeichnis|inhalt|ähnliche beiträge|sommaire|table des matières|articles (?:similaires|liés)|"
    r"índice|contenido|artículos relacionados|indice|sommario|articoli correlati|inhoudsopgave|inhoud|"
    r"gerelateerde (?:artikelen|berichten)|sumário|conteúdo|artigos relacionados",
    re.IGNORECASE,
)
HEADS_AT_THE_END = re.compile(
    r"tags|categories|sources?|references|quellen|fuentes|fonti|bronnen|fontes", re.IGNORECASE
)
"""What may head a part of the role too, and so heads furniture behind the last section alone."""

ABOUT_THE_PAGE = re.compile(
    r"(?:(?:estimated )?read(?:ing)?[ -]time\b.*|\d+[ -]min(?:ute)?s?[ -]read|"
    r"(?:last )?(?:updated|published|posted|modified|reviewed)\b(?: (?:on|in|at|by)\b|:)? ?.{0,60}|"
    r"(?:by|author|written by):? (?-i:[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,3})|"
    r"share(?: (?:this|on|via)\b.{0,40})?|tweet|print|email this.{0,20}|copy link|table of contents|skip to .{0,30}|"
    r"lesezeit.*|(?:zuletzt )?aktualisiert.{0,40}|veröffentlicht.{0,40}|temps de lecture.*|mis à jour.{0,40}|"
    r"publié le.{0,40}|tiempo de lectura.*|actualizado.{0,40}|publicado.{0,40}|tempo di lettura.*|aggiornato.{0,40}|"
    r"pubblicato.{0,40}|leestijd.*|bijgewerkt.{0,40}|gepubliceerd.{0,40}|tempo de leitura.*|atualizado.{0,40})\.?",
    re.IGNORECASE,
)
