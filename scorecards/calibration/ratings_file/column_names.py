"""What columns are called, by what they hold, in the languages of hiring."""

ROLES = ("candidate", "interviewer", "dimension", "rating", "exercise")
"""What a column can hold, in the order in which it is said."""

WHO = ("candidate", "interviewer", "dimension")
"""What each rating needs."""

_NAMES = {
    "candidate": (
        "candidate", "candidate name", "name of candidate", "name of the candidate", "candidate's name", "candidates",
        "applicant", "applicant name", "applicants", "interviewee", "bewerber", "bewerberin", "bewerber/in",
        "kandidat", "kandidatin", "candidat", "candidate full name", "candidato", "candidata", "kandidaat",
        "kandydat", "kandidát",
        "imię i nazwisko kandydata", "nome del candidato", "name des bewerbers", "name der bewerberin",
        "name des kandidaten", "nom du candidat", "nombre del candidato", "nome do candidato",
        "ansökande", "søker", "候補者", "候选人", "지원자", "кандидат", "person rated", "interviewee name",
        "who did you interview", "whom did you interview", "who was interviewed", "who are you rating",
        "who did you meet", "person interviewed", "full name", "name",
        "aday", "adaylar", "aday adı", "aday adı soyadı", "başvuran", "مرشح", "المرشح", "اسم المرشح", "المتقدم",
        "اسم المتقدم", "מועמד", "מועמדת", "מועמד/ת", "שם המועמד", "שם המועמדת", "שם המועמד/ת", "候选人姓名",
        "候选人名称",
        "候選人", "候選人姓名", "應徵者", "应聘者", "应聘者姓名", "求职者", "応募者", "応募者名", "候補者名",
        "候補者氏名", "지원자명", "지원자 이름", "후보자", "응시자",
        "uchazeč", "uchazečka", "kandidát/ka", "kandidátka", "jelölt", "jelölt neve", "pályázó", "hakija",
        "hakijan nimi", "ehdokas", "sökande", "kandidatens namn", "søkeren", "ansøger", "kandidatnavn", "candidatul",
        "numele candidatului", "υποψήφιος", "υποψήφια", "όνομα υποψηφίου", "ứng viên", "tên ứng viên", "pelamar",
        "nama kandidat", "ผู้สมัคร", "ชื่อผู้สมัคร", "उम्मीदवार", "उम्मीदवार का नाम", "претендент", "имя кандидата",
        "фио кандидата", "ім'я кандидата", "sollicitant", "naam kandidaat", "naam van de kandidaat", "bewerber*in",
        "bewerber:in", "bewerber_in", "kandidat*in", "kandidat:in", "candidat(e)", "candidat·e", "candidate·e",
        "candidat/e", "candidato/a", "candidato(a)", "wen hast du interviewt", "wen haben sie interviewt",
        "qui avez-vous interviewé", "a quién entrevistaste", "a quién entrevistó",
        "candidate id", "application", "application id", "candidate email", "candidate e-mail",
    ),
    "interviewer": (
        "interviewer", "interviewer name", "name of interviewer", "interviewer's name", "interviewers", "rater",
        "reviewer", "reviewer name", "assessor", "evaluator", "panelist", "panellist", "panel member", "judge",
        "scorer", "scored by", "rated by", "submitted by", "reviewed by", "your name",
        "interviewende", "bewerter", "beurteiler", "prüfer", "évaluateur", "entrevistador", "beoordelaar",
        "valutatore",
        "intervistatore", "avaliador", "entrevistadora", "évaluatrice", "recruteur", "rekruter", "oceniający",
        "intervjuare", "interviewerin", "nome dell'intervistatore", "nome dell’intervistatore",
        "imię i nazwisko rekrutera",
        "nazwisko rekrutera", "rekruter/ka", "gesprächsführer", "gesprächsführerin", "name des interviewers",
        "面接官",
        "面试官", "면접관", "интервьюер", "who are you", "respondent",
        "username", "email address", "e-mail address", "email", "e-mail", "e-mail-adresse", "adresse de messagerie",
        "adresse e-mail", "correo electrónico", "dirección de correo electrónico", "indirizzo email",
        "indirizzo e-mail",
        "endereço de e-mail", "e-mailadres", "full name", "name", "nom", "nombre", "nome", "naam",
        "mülakatçı", "mülakatı yapan", "görüşmeci", "değerlendiren", "değerlendirici", "محاور", "المقابل", "المحاور",
        "اسم المحاور", "المقيم", "المقيّم", "اسم المقيم", "القائم بالمقابلة", "מראיין", "מראיינת", "מראיין/ת",
        "שם המראיין", "שם המראיינת", "שם המראיין/ת", "מעריך", "面试官姓名", "面試官", "面試官姓名", "评委",
        "评分人", "評分人", "評分者",
        "面接官名", "面接者", "評価者", "評価者名", "면접관명", "면접관 이름", "평가자", "hodnotitel",
        "hodnotitelka", "tazatel",
        "interjúztató", "interjúztató neve", "értékelő", "haastattelija", "haastattelijan nimi", "arvioija",
        "intervjuarens namn", "intervjuer", "bedømmer", "intervievator", "συνεντευκτής", "αξιολογητής",
        "người phỏng vấn", "người đánh giá", "pewawancara", "penilai", "ผู้สัมภาษณ์", "ผู้ประเมิน",
        "साक्षात्कारकर्ता", "оценщик", "имя интервьюера", "фио интервьюера", "інтерв'юер", "інтерв’юер",
        "interviewer*in", "interviewer:in", "évaluateur·rice", "évaluateur(trice)", "évaluateur/évaluatrice",
        "entrevistador/a", "entrevistador(a)", "avaliador(a)", "avaliador/a", "naam interviewer", "dein name",
        "ihr name", "votre nom", "ton nom", "tu nombre", "su nombre", "il tuo nome", "seu nome", "je naam", "uw naam",
        "interviewer email", "interviewer e-mail",
    ),
    "dimension": (
        "dimension", "dimensions", "competency", "competence", "competencies", "criterion", "criteria", "skill",
        "attribute", "dimension name", "category", "topic", "trait", "kriterium", "kompetenz", "merkmal",
        "compétence",
        "critère", "competencia", "criterio", "competentie", "competenza", "competência", "kompetencja", "kryterium",
        "kompetens", "kompetanse", "kriterie", "critério", "評価項目", "考察项", "компетенция", "критерий", "field",
        "question",
        "yetkinlik", "kriter", "boyut", "معيار", "المعيار", "الكفاءة", "المهارة", "קריטריון", "מיומנות", "כישור",
        "维度", "考察维度", "评价维度", "评估维度", "评估项目", "評估項目", "考核项", "評価軸", "項目", "평가항목",
        "평가 항목", "역량", "критерій",
        "компетенція", "kritérium", "kompetencia", "szempont", "kriteeri", "arviointikriteeri", "osaaminen",
        "criteriu", "competență", "κριτήριο", "δεξιότητα", "tiêu chí", "năng lực", "kriteria", "kompetensi", "เกณฑ์",
        "หัวข้อ", "मानदंड",
    ),
    "rating": (
        "rating", "score", "ratings", "scores", "points", "grade", "mark", "marks", "level", "value", "bewertung",
        "punkte", "wertung", "note (1-4)", "évaluation", "puntuación", "valoración", "punteggio", "valutazione",
        "voto",
        "beoordeling", "cijfer", "pontuação", "avaliação", "nota", "ocena", "betyg", "karakter", "vurdering", "stars",
        "star rating", "評価", "评分", "점수", "оценка",
        "puan", "الدرجة", "التقييم", "درجة", "ציון", "דירוג", "得分", "分数", "分數", "評分", "打分", "評点",
        "点数", "スコア", "평점",
        "балл", "баллы", "оцінка", "бал", "hodnocení", "pontszám", "értékelés", "pisteet", "arvosana", "punctaj",
        "scor", "notă", "βαθμός", "βαθμολογία", "điểm", "điểm số", "skor", "nilai", "คะแนน", "अंक", "स्कोर",
        "punktzahl", "note",
    ),
    "exercise": (
        "exercise", "case", "case exercise", "interview", "stage", "round", "session", "task", "interview stage",
        "interview step", "übung", "runde", "exercice", "ejercicio",
        "etap", "tur", "阶段", "轮次", "ステージ", "전형", "этап", "stap", "ronde", "étape", "etapa", "fase",
    ),
}  # fmt: skip
NAMES: dict[str, tuple[str, ...]] = {role: tuple(map(str.casefold, names)) for role, names in _NAMES.items()}
"""Headers that a column may have, those that say most first."""

WEAK_NAMES = frozenset(
    (
        "name", "full name", "nom", "nombre", "nome", "naam", "username", "email", "e-mail", "email address",
        "e-mail address", "e-mail-adresse", "adresse de messagerie", "adresse e-mail", "correo electrónico",
        "dirección de correo electrónico", "indirizzo email", "indirizzo e-mail", "endereço de e-mail", "e-mailadres",
    )
)  # fmt: skip
"""Headers that say who somebody is, and not which of them."""
