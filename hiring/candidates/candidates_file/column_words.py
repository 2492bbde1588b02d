"""Words by which the columns of other systems' files are known, in the languages of descriptions."""

import re

KNOWN = {
    "name": "name|full name|candidate name|candidate|candidate full name|applicant name|applicant|"
    "applicant full name|display name|person|contact name|prospect name|nom complet|nombre completo|"
    "nome completo|nome|bewerber|vollstandiger name|bewerberin|kandidat|naam|naam kandidaat|candidat|"
    "candidato|nombre y apellidos|nom et prenom|prenom et nom|nome e cognome|vor und nachname|name vorname|"
    "bewerbername",
    "middle": "middle name|middle names|middle|second name|additional name|tussenvoegsel|voorvoegsel|infix|"
    "name middle|namenszusatz|namenszusatze|zweiter vorname|deuxieme prenom|segundo nombre|secondo nome",
    "first": "first name|firstname|first|given name|forename|candidate first name|applicant first name|"
    "legal first name|preferred first name|preferred name|vorname|rufname|prenom|nombre|primeiro nome|"
    "nome proprio|voornaam|name first|name given",
    "last": "last name|lastname|last|surname|family name|candidate last name|applicant last name|legal last name|"
    "nachname|familienname|nom de famille|nom|apellido|apellidos|sobrenome|apelido|cognome|achternaam|"
    "name last|name family",
    "email": "email|e mail|mail|e mail address|email address|candidate email|candidate e mail|applicant email|"
    "primary email|primary email address|email primary|personal email|personal email address|"
    "email addresses|emails|candidate email address|candidate emails|email 1|email s|contact email|"
    "e mail adresse|e mail 1 value|adresse email|adresse e mail|courriel|correo electronico|correo|"
    "endereco de email|indirizzo email|e mailadres|work email|email home|email personal|email work|"
    "email other|secondary email|email 2|email 3|alternate email|other email",
    "phone": "phone|telephone|mobile|phone number|phone numbers|mobile phone|mobile number|mobile phone number|"
    "cell|cell phone|candidate phone|candidate phone number|primary phone|primary phone number|"
    "phone primary|telephone number|phone mobile|phone 1|phone s|phones|contact number|telefon|"
    "telefonnummer|mobiltelefon|handy|handynummer|numero de telephone|telephone portable|portable|"
    "telefono|telefone|celular|cellulare|telefoonnummer|telefoon|tel|home phone|phone home|work phone|"
    "phone work|phone 2|secondary phone|other phone|phone other|phone 1 value|movil|"
    "portatil|telemovel|mobil|mobilnummer|rufnummer",
    "source": "source|candidate source|source name|application source|sources|source s|referrer|channel|"
    "source of application|applied via|applied through|how did you hear about us|referral source|"
    "origin|source category|kanal|quelle|bewerbungskanal|canal|fuente|fonte|origem|origine|bron|"
    "source type|como conheceu a vaga",
    "system": "system|other system|ats|source system|external system",
    "number": "number|number there|candidate id|candidateid|candidate number|candidate no|candidate uuid|person id|"
    "contact id|applicant id|prospect id|profile id|external id|external candidate id|external number|"
    "ext id|id|uuid|opportunity id|application id|kandidaten id|bewerber id|bewerbernummer|bewerber nr|"
    "id candidat|id candidato|kandidaat id|system id|record id|"
    "kandidatennummer|n candidat|candidate ref|candidate reference|applicant reference",
    "link": "permalink|link|link there|url|profile|profile url|profile link|candidate url|candidate link|"
    "candidate profile url|candidate profile|link to candidate|opportunity url|linkedin|linkedin url|"
    "linkedin profile|linkedin profile url|linkedin link|public profile url|public profile|social media|"
    "social links|social profiles|website|web|personal website|links|url s|profil|profil url|profil link",
    "applied": "applied|applied on|applied at|application date|date applied|applied date|application created at|"
    "application submitted at|application created|application submitted|submitted at|submitted on|"
    "submission date|date of application|application created date|application submitted date|apply date|"
    "date|created at|created on|created|created date|date created|date added|added on|added at|added|"
    "creation date|bewerbungsdatum|beworben am|bewerbung am|eingegangen am|eingangsdatum|"
    "date de candidature|fecha de solicitud|fecha de aplicacion|data de inscricao|data candidatura|"
    "data di candidatura|datum sollicitatie|sollicitatiedatum|connected on|timestamp|"
    "creation time|created time|time created|submitted|submittal date|eingang|"
    "fecha de inscripcion|fecha|data di iscrizione|data de candidatura|datum|"
    "application time|applied time|zeitstempel|horodateur|marca temporal|carimbo de data hora|"
    "informazioni cronologiche|tijdstempel|completion time|start time",
}
"""{field: whole headers, the likeliest first}, as `column_meanings.words_of` writes them."""

_APPLIED = (
    r"applied|application|apply|submi\w+|creat\w+|received|added|beworben|bewerbung|eingang|eingegangen|erstellt|angelegt|"
    r"candidature|postulation|postule|postulacion|solicitud|inscripcion|registro|aplicacion|candidatura|inscricao|"
    r"aplicacao|invio|envio|reception|recepcion|ricezione|ontvangst|recue?|regist\w+|entry|complet\w+|creazione|creation|sollicitatie|ontvangen|aangemaakt"
)
_DAYS = r"vom|recu|date|day|time|data|fecha|dia|datum|am|on|at|le|recue?|el|em|il|op|ricevuta"
_FIRST = r"first|given|vorname\w*|prenoms?|nombres?|nome|voornaam|vor"
_LAST = r"last|surname|nachname|zuname|familienname|noms?|apellidos?|cognome|achternaam"
LIKELY = (
    ("turned", r"(last|sur|family) ?name (and |or )?(first|given|fore) ?name|\blast first\b"),
    ("turned", r"\b(nach|familien)?name (und )?vorname\b|\bcognome (e )?nome\b|\bachternaam (en )?voornaam\b"),
    ("name", rf"^(?=.*\b({_FIRST})\b)(?=.*\b({_LAST})\b)"),
    ("second", r"\b(segundo apellido|apellido materno|2o? apellido|second (last |sur)name|last name 2)\b"),
    ("middle", r"\b(middle (names?|initials?)|(weitere|zweite) vornamen?|autres? prenoms?|tussenvoegsels?)\b"),
    ("name", r"\bfull name\b|\b(complete|whole|candidates?|applicants?|your|talent) (s )?(full )?name\b"),
    ("first", r"\b(first|given|fore|legal first|preferred first) ?names?\b|\b(ruf|vor)namen?\b|\bprenoms?\b"),
    ("first", r"\b(voornamen|roepnaam)\b|^nombres?\b(?! (completo|y|del?|de la)\b)"),
    ("last", r"\b(last|sur|family) ?names?\b|\b(nach|familien)name\b|\bnom de (famille|naissance|usage)\b"),
    ("last", r"\b(primer apellido|apellido paterno|apellidos?|sobrenome|cognome|achternaam)\b"),
    ("name", r"\bname (of )?(the )?(candidate|applicant)\b|\bname (des |der )?bewerber\w*"),
    ("name", r"\bnom (et prenoms?|complet|du (candidat|postulant))\b|\bnombre (completo|del (candidato|postulante))\b"),
    ("name", r"\bnome (completo|d[eo]l? candidato)\b|\bnaam (van )?(de )?(kandidaat|sollicitant)\b"),
    ("name", r"\bvolledige naam\b|\bkandidaten?name\b"),
    ("email", r"\be ?mail\w*|\bmail(adresse)?\b|\bcourriel\b|\bcorreo\b|\bposta elettronica\b"),
    ("email", r"\b(adresse|endereco|direccion|indirizzo) (electronique|eletronico|electronica|elettronico)\b"),
    ("phone", r"\b(tele)?phones?\b|\bmobile?\b|\bcell\b|\btel\b|\btelefon\w*|\bhandy\w*|\bmobil\w*|\bgsm\b"),
    ("phone", r"\b(telefono|telefone|celular|cellulare|portable|movil|telefoon\w*)\b"),
    ("phone", r"\b(mobiel|telemovel|rufnummer|fon|ph|whats ?app)\b"),
    ("phone", r"\bcontact (no|nr|number)\b|\bnumber to reach\b"),
    ("link", r"\b(linked ?in|git ?hub|xing|portfolio|profile url|web ?page|web ?site|homepage)\b"),
    ("number", r"\b(candidate|applicant|person|talent) (id|no|nr|number|identifier|ref)|\bcontact id\b"),
    ("applied", rf"^(?=.*\b({_APPLIED})\b)(?=.*\b({_DAYS})\b)"),
    ("applied", r"\b(applied|received|beworben|eingegangen|bewerbungs(datum|eingang)|sollicitatiedatum)\b"),
    (
        "source",
        r"\b(sources?|\w*quelle|\w*kan[aae]{1,2}l|channel|herkunft|provenance|procedencia|provenienza|proveniencia|herkomst|origine?)\b",
    ),
    (
        "source",
        r"\b(origen|origem|fuente|fonte|bron|hear about|aufmerksam|conociste|conosciuto|connu|conheceu|gehoord)\b",
    ),
)
"""(field, what a header of it holds), the field that is named more closely first."""

ASKED = (
    ("first", r"\b(quel est (ton|votre) prenom|what is your first name|wie (lautet|ist) (dein|ihr) vorname)\b"),
    (
        "name",
        r"^(what is your name|what s your name|your name|wie heissen sie|wie heißen sie|wie heisst du|wie heißt du)$",
    ),
    ("name", r"^(wie (lautet|ist) (dein|ihr) name|wat is (je|uw|jouw) (volledige )?naam|hoe heet (je|u))$"),
    ("name", r"^(quel est (ton|votre) nom( complet)?|comment (vous appelez vous|t appelles tu))$"),
    ("name", r"^(como te llamas|como se llama( usted)?|cual es (tu|su) nombre( completo)?)$"),
    ("name", r"^(come ti chiami|come si chiama|qual e il (tuo|suo) nome( e cognome)?)$"),
    ("name", r"^(como se chama|como te chamas|qual (e )?o (seu|teu) nome( completo)?|qual e (seu|teu) nome)$"),
    ("phone", r"\b(unter welcher (telefon)?nummer|(number|nummer|numero) (to |can we |zu )?(reach|erreich|call)\w*)\b"),
    ("phone", r"\b(a quel numero|en que numero|a che numero|em que numero|op welk nummer)\b"),
    ("source", r"\bhow (did|have) you (first )?(hear|heard|find|found|come|learn|learned)\b.*\b(about|of|us|across)\b"),
    ("source", r"\b(woher|wie|wodurch) (kennen|kennst|haben|hast|sind|bist) (sie|du)\b.*\b(uns|stelle|aufmerksam)\b"),
    ("source", r"\bcomment (avez vous|as tu)\b.*\b(connu|connaissance|entendu|decouvert|trouve)\b"),
    ("source", r"\bcomo (nos |te |se |has |ha |supiste |soube|ficou |conhece|conoci|conheceu|encontr)"),
    ("source", r"\bcome (ci )?(hai|ha) (conosciuto|trovato|saputo|sentito)\b|\bcome (ci ha|sei venuto)\b"),
    ("source", r"\bhoe (heb|hebt|heeft|ben|bent|kent|ken) (je|u)\b.*\b(ons|vacature|gevonden|gehoord|terecht)\b"),
)
"""(field, a question of a form that asks for it), whoever else is named in it."""

SOMEBODY_ELSES = re.compile(
    r"\b(recruit\w*|coordinator|referrer|referred|referee|reference|referent\w*|manager|owner|sourcer|interviewer|"
    r"agency|user|credit|credited|assistants?|spouse|emergency|company|employer|responsable|responsabile|gestor|"
    r"personalberater|firma|entreprise|empresa|azienda|werkgever|bedrijf|ansprechpartner|vorgesetzt\w*|"
    r"types?|typ|tipo|labels?|displa\w+|angezeigt\w*|anzeigename|phonetic|yomi|nick|initials|fax|telex|pager|"
    r"callback|radio|status|statut|estado|stato|stage|phase|sent|opt|consent|template|subjects?|verified|job|posting|"
    r"requisition|poste|stelle|puesto|vaga|vacature|count|number of|country|pays|pais|paese|land|code|for|photo|"
    r"offer|position|role|screen\w*|interview\w*|notes?|score|rating|comments|kommentar\w*|"
    r"resume|cv|subtypes?|subsources?|notfall|urgence|emergencia|emergenza|birth|geburt\w*|naissance|modified|updated|"
    r"changed|geandert|reject\w*|hired|last|activity|interaction|available|availability|start|end)\b"
)
"""What says that a column is not about the candidate, or not what its other words seem to say."""

NAMED = re.compile(r"\b((sur|fore|last|first|given|family) ?names?|(first last|last first))\b")
"""“Last name” is no “last activity”."""
