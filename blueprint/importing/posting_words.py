"""How ordinary job descriptions head their parts, in the seven languages."""

import re

PARTS = {
    "nice": re.compile(
        r"nice.to.have|good.to.have|even better|better still|stand out|bonus|\bplus(es)?\b|preferred|desirable|"
        r"desired|ideally|optional|extra credit|"
        r"would be (great|nice|a plus)|advantageous|extra points|von vorteil|das wäre (toll|schön|super)|wäre schön|"
        r"wünschenswert|pluspunkte|idealerweise|schön, wenn|(?<!vos )(?<!tes )atouts?\b|mais-valia|valorable|"
        r"^nice$|^(een |une? )?pr[eé]$|extra punten|(?<!profil )souhait|appréci|\bidéalement|"
        r"deseab|desead|será un plus|sarà un plus|valorar|se valora|suma puntos|gradit|preferenzial|costituisc|"
        r"titolo di merito|pluspunt|completano il profilo|mooi als|handig als|(wäre|wären) (außerdem|zudem|super)|"
        r"schön wäre|"
        r"serait un plus|ce serait (bien|top|super|génial|parfait)|"
        r"een plus als|un plus$|^les plus$|mooi meegenomen|\bpré\b|\been pre$|gewenst|desejáve|diferencia|valorizamos|"
        r"será um plus"
    ),
    "benefits": re.compile(
        r"benefits?\b|we offer|what.s in it for you|what you.ll get|you.ll get|perks|rewards?$|compensation|salary|"
        r"why join|why (work|us|you)|our offer|wir bieten|bieten wir|gute gründe|spricht für uns|^vantagens$|"
        r"^ventajas$|^vantaggi$|^voordelen$|on vous (offre|propose)|lo que te llevas|unser angebot|was wir (dir|"
        r"ihnen)? ?bieten|was wir (dir|ihnen|euch) (geben|schenken)|"
        r"(deine|ihre|eure) (vorteile|benefits)|freu dich auf|das (bekommst|erhältst) du|darauf kannst du|"
        r"nous (vous )?offrons|"
        r"nous (vous )?proposons|avantages|rémunération|ce que nous (vous )?(offr|propos)|pourquoi nous|"
        r"ofrecemos|beneficios|(te|se) ofrece|^condiciones|offriamo|cosa offr|i (nostri )?vantaggi|wat krijg je|"
        r"krijg je|bieden w|wij bieden|bieden we|arbeidsvoorwaarden|"
        r"ons aanbod|(dit|dat) bieden|(si|cosa) offre|freuen können|(unsere|ihre|deine) leistungen|^warum (wir|uns)|"
        r"perch[eé] (sceglier|noi)|temos para|te damos|^conditions$|^pay\b|remunera|retribuzione|vergütung|salaris|"
        r"informações adicionais|oferecemos|benefícios|o que oferece"
    ),
    "apply": re.compile(
        r"^(?!.*(?:voraussetz|anforderung|requirement|qualifi|exigence|requisit|vereist))"
        r".*(?:how to apply|apply now|application|interview process|hiring process|"
        r"recruit\w* process|contact|next steps|"
        r"bewerb|kontakt|ansprechpartner|candidature|postuler|cómo aplicar|inscri|proceso de selección|"
        r"come candidarsi|candidati|solliciteren|candidatar|candidate-se|equal opportunit|diversity)"
    ),
    "company": re.compile(
        r"about (us|the company|our (company|team))|who we are|\bour (company|team|story|mission)|the (company|team)$|"
        r"über uns|wer wir sind|das sind wir|das unternehmen|qui sommes.nous|à propos de (nous|l.entreprise)|"
        r"l.entreprise|sobre nosotros|quiénes somos|la empresa|chi siamo|l.azienda|over ons|wie (wij|we) zijn|"
        r"het bedrijf|sobre nós|quem somos|a empresa"
    ),
    "bring": re.compile(
        r"apply if|(right|one) for you|if you$|"
        r"(what )?(you|you.ll|you will|you.d) (\w+ )?bring|requirements?|qualifications?|about you|who you are|"
        r"your (profile|background|skills|experience|qualifications)|looking for|must.haves?|you have|need to have|"
        r"essential|what we expect|what you.ll need|what you need|you.ll need|skills|experience|competenc|"
        r"candidate profile|person specification|(good|great|right|perfect|strong) (fit|match)|be a (fit|match)|"
        r"über(?:zeugen|zeugst)|pedimos|te pedimos|exigimos|neem je mee|heb je|dit ben (je|jij)|ben jij|"
        r"precisas de|precisa ter|esperamos que tenhas|"
        r"auszeichnet|macht dich aus|passt zu uns|deine (stärken|erfahrung)|ihre (stärken|erfahrung)|dein background|"
        r"ce que (vous|tu) apporte|(vos|tes) atouts|lo que traes|meebreng|jouw kwaliteiten|le tue competenze|"
        r"(dein|ihr|das|anforderungs).?profil|profil$|bringst du mit|bringen sie mit|(was )?du mitbring|mitbringen|"
        r"(wir|unsere?) (uns )?(wünsche?n?|wunsch)$|anforderung|voraussetzung|überzeugst|"
        r"(was|das) wir erwarten|wir suchen|das solltest|qualifikation|"
        r"experiencia|esperienza|experiência|ervaring|"
        r"das zeichnet dich|wen wir suchen|kenntnisse|profil (recherché|souhaité|attendu|idéal)|"
        r"qui êtes.vous|ce que nous (recherchons|attendons)|nous recherchons|(votre|ton|le) profil|exigences|"
        r"compétences|prérequis|vous êtes|requisitos|tu perfil|perfil|aportas|"
        r"buscamos|lo que necesitas|requisiti|il tuo profilo|profilo|cerchiamo|competenze|breng je mee|"
        r"wie ben jij|wie ben je|(dit|wij|wat) vragen|wie wij zoeken|chi cerchiamo|quem procuramos|"
        r"(jouw|je|het|uw) profiel|profiel|functie-?eisen|wat vragen|wie zoeken|vereisten|o que procuramos|"
        r"procuramos|(o teu|seu|teu) perfil|o que trazes|qualificaç"
    ),
    "work": re.compile(
        r"you.ll (do|be doing|own|work|be working)|you will(?:$| (do|be doing|own|be working|work))|what you do|"
        r"(sie|du) .{0,20}bewegen|en charge d|si occuperà|esperamos de ti|(jouw|je|het) werk$|"
        r"your (role|responsibilit|tasks|mission|"
        r"impact|work|day|job)|accountabilit|what will (i|you) do|will (i|"
        r"you) be doing|responsibilit|duties|key tasks|tasks|in this role|day.to.day|the job|the work|"
        r"wofür wir|dein beitrag|dein job|au quotidien|(votre|ton) quotidien|d[ií]a a d[ií]a|la tua giornata|jouw rol|"
        r"aufgaben|erwartet (dich|sie)|\bdu bei uns machst|(sie|du) bei uns tun|"
        r"(das )?(machst|tust|bewegst) du|was (dich|sie) erwartet|dein alltag|"
        r"deine mission|deine rolle|(was )?du (machst|tust|bewegst)|verantwort|tätigkeit|einsatzgebiet|"
        r"missions?\b|"
        r"(vous|tu) fer(ez|as)|votre rôle|descriptif du poste|tu misión|responsabilit|activités|tes tâches|"
        r"tareas|funciones|harás|qué vas a hacer|actividades|"
        r"attività|mansioni|compiti|cosa farai|ti occuperai|taken|ga je doen|dit ga je|wat je doet|werkzaamheden|"
        r"verantwoordelijk|vais fazer|vai fazer|responsabilidade|atividades|atribuiç|funções"
    ),
    "about": re.compile(
        r"about (the|this) (role|job|position|opportunity)|the (role|position|opportunity)|job (summary|description)|"
        r"overview|summary|über die (rolle|stelle|position)|die (rolle|stelle)|stellenbeschreibung|"
        r"(à propos )?(du|le) poste|description du poste|descripción|sobre el puesto|el puesto|il ruolo|la posizione|"
        r"descrizione|over de (functie|rol)|de (functie|rol)|functieomschrijving|sobre a (vaga|função)|a vaga|descriç"
    ),
}
"""In the order in which they are tried."""

GENDERS = re.compile(
    r"\s*[\[(]\s*(?:[mwfdxhvg*]|div|gn|all genders)(?:\s*[/|]\s*(?:[mwfdxhvg*]|div|alle?))+\s*[\])]|\s+[HM]/F\b|"
    r"\s*\((?:all genders|gn)\)",
    re.IGNORECASE,
)
"""What stands behind a title for the law's sake."""

_LABELS = (
    r"nice[ -]to[ -]haves?|good to have|desirable|desired|preferred|preferably|ideally|bonus(?: points)?(?: for| if)?"
    r"|(?:a |as a )?plus(?:es)?|optional(?:ly)?|advantageous|wünschenswert|von vorteil|(?:idealer|optimaler)weise"
    r"|pluspunkte?|gern(?:e)? gesehen|kein muss|un plus|(?:un )?atouts?|idéalement|souhaitée?s?|appréciée?s?"
    r"|deseables?|valorables?|se valora(?:rá)?|idealmente|preferibilmente|titolo preferenziale|preferenzial[ei]"
    r"|gradit[aoi]|desejável|desejáveis|diferencia(?:l|is)|(?:een )?pr[eé]|pluspunt(?:en)?|gewenst|bij voorkeur"
    r"|idealiter"
)
WELCOME_LABEL = re.compile(_LABELS, re.IGNORECASE)
"""By what a line among requirements names itself nice to have: “Desirable: …”."""

_WELCOME_FIRST = re.compile(
    rf"(?:{_LABELS})\s*[:–—(,]|(?:ideally|preferably|idealerweise|idéalement|de préférence|idealmente"
    r"|preferiblemente|preferibilmente|de preferência|idealiter|bij voorkeur|gradit[aoie]) ",
    re.IGNORECASE,
)
_WELCOME_LAST = re.compile(
    r"(?:(?:is|are|would be|will be|as|–|-|\() ?(?:also )?(?:considered )?(?:an? )?(?:strong |big |real |definite )?"
    r"(?:plus|bonus|asset|advantage|nice[ -]to[ -]have|desirable|preferred|advantageous|optional|beneficial|welcome"
    r"|helpful)"
    r"|\b(?:desirable|preferred|advantageous|beneficial)|\bnice to have|\bnot required"
    r"|\bbut not (?:essential|necessary|a must)"
    r"|\b(?:von vorteil|vorteilhaft|wünschenswert|gern(?:e)? gesehen|ein plus(?:punkt)?|kein muss|hilfreich)"
    r"|\b(?:un plus|un atout|souhaitée?s?|appréciée?s?|serait bienvenue?)"
    r"|\b(?:deseables?|valorables?|se valorará(?:n)?|desejáve(?:l|is)|(?:um )?diferencial|um plus|valorizado)"
    r"|\b(?:gradit[oaie]|titolo preferenziale|preferenziale|een (?:pr[eé]|plus|pluspunt)|gewenst|meegenomen))"
    r"\)?[.!]?$",
    re.IGNORECASE,
)


def is_welcome(line: str) -> bool:
    """Whether all of a line is only nice to have: it begins or ends by saying so, and says nothing else before.

    >>> [is_welcome(line) for line in ("Desirable: SAP", "SAP is a plus.", "German, English is a plus")]
    [True, True, False]
    """
    words = line.strip()
    return bool(_WELCOME_FIRST.match(words)) or (
        not re.search(r"[,;.:]\s", words) and bool(_WELCOME_LAST.search(words))
    )


ANNOUNCES = re.compile(
    r"(?:job (?:title|description|posting)|position(?: title)?|vacancy|stellenausschreibung|stellenanzeige|"
    r"stellenbeschreibung|offre d.emploi|fiche de poste|intitulé du poste|oferta de empleo|puesto|"
    r"offerta di lavoro|annuncio di lavoro|vacature|functie|vaga|oferta de emprego|"
    r"(?:wir suchen|gesucht|we(?:.re| are) hiring|wanted|nous recherchons|(?:on|nous) recrut(?:e|ons)|buscamos|"
    r"se busca|cerchiamo|cercasi|(?:wij|we) zoeken|gezocht|procuramos|procura-se)(?: [^:\n]{1,20})?)\s*:\s+(?=\S)",
    re.IGNORECASE,
)
"""What stands before a posting's title."""
