"""What headings and labels are called in German, French, Spanish, Italian, Dutch and Portuguese, beside English.

Patterns are searched in words in lower case. A word that means something else in English stands with its context.
"""

SECTIONS = {
    "at_a_glance": r"auf einen blick|im überblick|steckbrief|kurzübersicht|en un coup d.(?:oe|œ)il|en bref|"
    r"synthèse finale|de un vistazo|resumen final|ficha resumen|in sintesi|a colpo d.occhio|scheda riassuntiva|"
    r"in één oogopslag|in een oogopslag|kerngegevens|num relance|resumo final|ficha resumo|"
    r"zusammenfassung der scorecard|récapitulatif|cuadro resumen|quadro riassuntivo|samenvattende tabel|"
    r"quadro resumo|abschließende",
    "variants": r"varianten?\b|ausprägungen|variantes?\b|varianti\b|variaciones|variações|varianten van|"
    r"déclinaisons",
    "ai_impact": r"\bki\b|künstliche intelligenz|automatisierung|\bia\b|intelligence artificielle|automatisation|"
    r"inteligencia artificial|automatización|intelligenza artificiale|automazione|kunstmatige intelligentie|"
    r"automatisering|inteligência artificial|automação",
    "hiring": r"einstellung|auswahlkriterien|auswahlverfahren|bewerbungsgespräch|bewerberauswahl|personalauswahl|"
    r"recrutement|entretiens?\b|contratación|contrataci|entrevistas?\b|selección|assunzion|\bcolloqui[o]?\b|"
    r"selezione|sollicitatie|aanname|werving|contratação|recrutamento|seleção",
    "risks": r"risiken|herausforderungen|fallstricke|stolpersteine|risques|défis|écueils|riesgos|desafíos|"
    r"rischi\b|sfide|insidie|risico|valkuilen|uitdagingen|riscos|desafios|fehlerbilder|modes de défaillance",
    "soft_skills": r"soziale kompetenz|persönliche (kompetenz|eigenschaft|stärken|fähigkeit)|verhaltens|"
    r"zwischenmenschlich|überfachliche|savoir.être|compétences (comportementales|humaines|relationnelles|douces)|"
    r"qualités (humaines|personnelles)|(habilidades|competencias) (blandas|personales|sociales|conductuales|"
    r"de comp)|(competenze|capacità) (trasversali|comportamentali|relazionali|personali)|(sociale|zachte|"
    r"persoonlijke) (vaardigheden|competenties|eigenschappen)|gedrags|(competências|habilidades) (comportamentais|"
    r"pessoais|sociais|interpessoais)",
    "goals": r"\bziele?\b|zielen\b|meilensteine|erfolgskriterien|objectifs?\b|jalons|objetivos?\b|hitos|obiettivi|"
    r"traguardi|doelen|doelstellingen|mijlpalen|metas\b|marcos\b",
    "kpis": r"kennzahlen|leistungsindikator|messgrössen|messwerte|indicateurs|métriques|indicadores|métricas|"
    r"indicatori|metriche|prestatie-?indicator|kengetallen|meetwaarden|statistieken",
    "career": r"karriere|laufbahn|entwicklungsperspektive|aufstieg|carrière|évolution (de carrière|"
    r"professionnelle)|parcours|carrera|trayectoria|progresión|carriera|percorso|avanzamento|loopbaan|doorgroei|"
    r"carreira|progressão",
    "qualifications": r"qualifikation|berufserfahrung|\berfahrung|ausbildung|expérience|^formation\b|et formation|"
    r"diplômes|experiencia|formación|cualificaci|requisitos de experiencia|esperienza|titoli|formazione|ervaring|"
    r"opleiding|kwalificaties|experiência|formação|qualificaç",
    "decision_rights": r"entscheidung|befugnis|vollmacht|décisions?\b|autorité|pouvoirs?\b|decisi(ón|ones)|"
    r"autoridad|facultades|decisional|decisioni|autorità|beslissing|bevoegdhe|besluit|mandaat|decis(ão|ões)|"
    r"autoridade|alçada",
    "stakeholders": r"zusammenarbeit|ansprechpartner|schnittstellen|anspruchsgruppen|beteiligte|parties prenantes|"
    r"interlocuteurs|partes interesadas|interlocutores|colaboraci|portatori di interesse|interlocutori|"
    r"collaborazion|belanghebbenden|samenwerking|partes interessadas|colaboraç",
    "environment": r"umfeld|umgebung|arbeitsumgebung|technologie-?stack|environnement|entorno|ambiente|contesto|"
    r"omgeving|werkomgeving|contexto|contexte",
    "tools": r"werkzeuge?\b|plattformen|\boutils?\b|plateformes|logiciels|herramientas|plataformas|strumenti|"
    r"piattaforme|gereedschap|hulpmiddelen|platformen|ferramentas",
    "skills": r"fachkenntnisse|fachliche|technische (fähigkeiten|kenntnisse|kompetenz|vaardigheden|competenties)|"
    r"fähigkeiten|kenntnisse\b|kompetenzen|compétences|savoir-faire|connaissances|habilidades|competencias|"
    r"conocimientos|competenze|conoscenze|\babilità|vaardigheden|competenties|kennis\b|competências|conhecimentos",
    "deliverables": r"ergebnisse\b|liefergegenstände|lieferobjekte|arbeitsergebnisse|livrables|entregables|"
    r"consegne|risultati attesi|prodotti\b|deliverable|opleveringen|op te leveren|resultaten\b|entregáveis|"
    r"entregas",
    "activities": r"tagesgeschäft|tägliche (tätigkeiten|aufgaben)|tätigkeiten|alltag|arbeitsalltag|aktivitäten|"
    r"au quotidien|activités|quotidien\b|actividades|día a día|attività|giorno per giorno|quotidian|"
    r"dagelijkse (activiteiten|werkzaamheden|praktijk)|activiteiten|atividades|dia a dia",
    "responsibilities": r"verantwortung|verantwortlichkeit|aufgaben|zuständigkeit|responsabilités?|missions\b|"
    r"attributions|responsabilidad|funciones|responsabilità|mansioni|compiti|verantwoordelijkhe|(?:hoofd|"
    r"kern)taken\b|^(?:jouw |je |de |uw |belangrijkste )?taken\b|responsabilidade|atribuições|was (du|sie) (tust|"
    r"machst|tun|machen|bewirkst)|was dich erwartet|was sie erwartet",
    "mission": r"\bauftrag\b|zweck der (rolle|stelle)|daseinszweck|\bmission\b|raison d.être|misión|propósito|"
    r"missione|scopo\b|missie|doel van de (rol|functie)|missão",
    "summary": r"zusammenfassung|überblick|kurzbeschreibung|über die (rolle|stelle)|rollenprofil|stellenprofil|"
    r"résumé|aperçu|présentation du (poste|rôle)|resumen|descripción (general|del puesto)|sobre el puesto|sintesi|"
    r"riepilogo|panoramica|descrizione (del ruolo|della posizione)|samenvatting|overzicht|over de (rol|functie)|"
    r"resumo|visão geral|sobre a (vaga|função)|sobre o cargo|à propos du poste|il ruolo$|die rolle$|le poste$",
}

TIERS = {
    "emerging": r"künftig|zukünftig|zukunft|aufkommend|émergent|futur|avenir|emergente|emergenti|futuro|future?\b|"
    r"opkomend|toekomst",
    "good_to_have": r"wünschenswert|von vorteil|\bplus\b|gern gesehen|souhait|appréci|atout|deseable|valorable|"
    r"gradit|auspicabil|preferibil|gewenst|pluspunt|meegenomen|desejáve|diferenciai|bônus",
    "advanced": r"fortgeschritten|experten|vertieft|avancé|avanzad|avanzat|gevorderd|expertniveau|avançad|"
    r"especialista",
    "must_have": r"\bmuss\b|zwingend|erforderlich|unverzichtbar|grundlegend|indispensable|obligatoire|requis|"
    r"essentiel|imprescindible|obligatori|esencial|requerid|indispensabil|essenzial|richiest|vereist|noodzakelijk|"
    r"onmisba|essencia|obrigatóri|indispensáve",
}

AXES = {
    "company_size": r"grösse|taille|tamaño|dimension[ei]\b|grootte|omvang|tamanho|porte\b",
    "operating_model": r"betriebsmodell|arbeitsmodell|modèle opérationnel|modelo operativo|modello operativo|"
    r"operationeel model|modelo operacional",
    "business_model": r"geschäftsmodell|modèle (économique|d.affaires)|modelo de negocio|modello di business|"
    r"bedrijfsmodel|verdienmodel|modelo de negócio",
    "regulation": r"regulierung|reguliert|réglement|regulaci|regulad|normativ|regolament|regolat|regelgeving|"
    r"gereguleerd|regulaç|regulamenta",
    "geography": r"geograf|géograph|region|région|\bregio\b|região|región|land\b|pays\b|país|paese|standort",
    "industry": r"branche|secteur|industrie|sector\b|settore|sector|setor|indústria|bedrijfstak",
}

HIRING = {
    "red_flags": r"warnzeichen|ausschlusskriteri|alarmzeichen|rote flaggen|signaux d.alarme|signaux d.alerte|"
    r"drapeaux rouges|rédhibitoire|señales de alarma|banderas rojas|campanelli d.allarme|segnali d.allarme|"
    r"bandiere rosse|rode vlaggen|alarmsignalen|sinais de alerta|bandeiras vermelhas",
    "weak_signals": r"schwache|faibles?\b|débiles?\b|deboli|debole|zwakke?\b|fracos?\b",
    "strong_signals": r"starke|\bforts?\b|fuertes?\b|\bforti\b|\bforte\b|sterke?\b|fortes?\b",
    "dimensions": r"dimensionen|bewertungsbogen|bewertungsdimension|grille d.évaluation|dimensions d.évaluation|"
    r"dimensiones|dimensioni|dimensies|dimensões|beoordelingsformulier|ficha de avaliação|scheda di valutazione",
    "exercises": r"übung|fallstudi|fallbeispiel|praxisaufgabe|arbeitsprobe|exercices?\b|études? de cas|"
    r"mises? en situation|ejercicios?\b|casos? práctico|estudios? de caso|esercizi|casi di studio|casi pratici|"
    r"oefening|casestud|casuss|praktijkopdracht|exercícios?\b|estudos? de caso",
    "assess": r"zu prüfen|zu bewerten|bewertet|geprüft|gespräch|évaluer|evaluar|valutare|beoordelen|toetsen|"
    r"avaliar|entretien|entrevista|\bcolloqui[o]?\b",
}

SUCCESS = {
    "high_performance": r"spitzenleistung|hohe leistung|herausragend|haute performance|excellence|"
    r"alto (rendimiento|desempe[ñn]o)|eccellen|alte prestazioni|hoge prestaties|topprestaties|uitmuntend|"
    r"alta performance",
    "definition": r"erfolg(s| )?(definition|ist|bedeutet|heisst)|was erfolg|définition du succès|"
    r"définition de la réussite|réussite|definición (del|de) éxito|definizione (del|di) successo|"
    r"definitie van succes|succesdefinitie|definição de sucesso",
}

MISSION = {
    "outcomes": r"ergebnisse|résultats|resultados|risultati|resultaten",
    "importance": r"bedeutung|warum|wichtig|importance|pourquoi|importancia|por qué|importanza|perché|belang|"
    r"waarom|importância|por que",
    "core": r"auftrag|\bkern(?:auftrag|mission)?\b|mission|misión|missione|missie|missão|zweck",
}

HORIZON = r"horizont|zeithorizont|horizonte|orizzonte"
NOTES = (
    r"hinweis|anmerkung|umsetzung|remarques|mise en œuvre|notas?\b|implementaci|osservazioni|attuazione|"
    r"opmerkingen|observaç"
)
REPORTS_TO = (
    r"berichtet an|rattaché à|rend compte à|reporta a|depende de|riporta a|rapporteert aan|responde a|"
    r"reporta-se a"
)

FIELDS = {
    "skill.name": r"fähigkeit|kenntnis|kompetenz|compétence|habilidad|competencia|competenza|vaardigheid|"
    r"competência",
    "skill.description": r"beschreib|erläuter|descripci|descrizione|omschrijving|beschrijving|descriç",
    "skill.use": r"einsatz|anwendung|verwendung|nutzung|utilisation|usages?|uso\b|utilizzo|impiego|gebruik|"
    r"toepassing|utilizaç",
    "skill.importance": r"wichtigkeit|bedeutung|stellenwert|importancia|importanza|belang|importância|priorit",
    "skill.tier": r"stufe|niveau|nivel|livello|nível",
    "soft.name": r"fähigkeit|kompetenz|compétence|habilidad|competencia|competenza|vaardigheid|competência|"
    r"eigenschaft|qualité",
    "soft.why": r"warum|wieso|pourquoi|por qu[eé]|perché|waarom|bedeutung|importan",
    "soft.shows_up": r"zeigt|im alltag|in der praxis|se manifeste|se traduit|en pratique|se manifiesta|"
    r"en la práctica|si manifesta|in pratica|si vede|hoe het zich|uit zich|in de praktijk|se manifesta|na prática|"
    r"aparece",
    "soft.strong": r"starke leistung|sehr gut|spitzenleistung|excellente|performance forte|forte performance|"
    r"haut niveau|desempeño (fuerte|alto)|rendimiento (fuerte|alto)|prestazione (forte|eccellente)|"
    r"forte prestazione|sterke prestatie|desempenho forte|forte desempenho",
    "kpi.name": r"kennzahl|messgrösse|indicateur|métrique|indicador|métrica|indicatore|metrica|indicator|kengetal",
    "kpi.measures": r"misst|gemessen|\bwas\b|mesure|ce qu|qué mide|\bmide\b|misura|\bcosa\b|\bmeet\b|\bwat\b|"
    r"mede\b|o que",
    "kpi.why": r"warum|wieso|pourquoi|por qu[eé]|perché|waarom|bedeutung",
    "kpi.target": r"ziel|richtwert|cible|objectif|objetivo|meta\b|obiettivo|traguardo|doel|streefwaarde|referencia",
    "kpi.frequency": r"häufigkeit|frequenz|turnus|rhythmus|fréquence|rythme|frecuencia|frequenza|cadenza|"
    r"frequentie|frequência",
    "tool.category": r"kategorie|bereich|catégorie|categoría|categoria|categorie",
    "tool.tools": r"werkzeug|plattform|outil|plateforme|logiciel|herramienta|plataforma|strument|piattaforma|"
    r"gereedschap|hulpmiddel|ferramenta",
    "tool.use": r"einsatz|zweck|verwendung|nutzung|utilisation|utilizaç|usage|uso\b|utilizzo|gebruik|toepassing",
    "tool.prevalence": r"verbreitung|üblich|courant|fréquent|común|habitual|comune|diffusione|gangbaar|"
    r"gebruikelijk|comum|opcional|optionnel|facoltativ|optioneel",
    "exercise.minutes": r"^(dauer|zeit|zeitrahmen|durée|temps|duración|tiempo|durata|tempo|duur|tijd|duração|"
    r"minuten)\b",
    "exercise.format": r"^rahmen|^ablauf|^formato|^vorm",
    "exercise.requirements": r"anforderung|erwartet|abgabe|vorgaben|exigence|attendus?|livrables?|requisit|"
    r"entregable|requisiti|consegna|vereiste|eisen|oplever|entregáve",
    "exercise.materials": r"unterlagen|material|matériel|documents fournis|materiale|materiaal|materiais",
    "exercise.probes": r"nachfragen|rückfragen|fragen|relance|questions|preguntas|domande|vragen|perguntas",
    "exercise.scenario": r"szenario|ausgangslage|situation|fallbeschreibung|scénario|contexte|escenario|situación|"
    r"contexto|contesto|situazione|casus|situatie|scenario|cenário|situação",
    "exercise.task": r"aufgabe|auftrag|tâche|consigne|mission|tarea|encargo|compito|incarico|taak|opdracht|tarefa",
    "dimension.name": r"dimensi|kriterium|kompetenz|critère|criterio|criterium|critério|dimensão",
    "dimension.1": r"deutlich unter|nettement en dessous|muy por debajo|nettamente (al di )?sotto|ver onder|"
    r"ver beneden|muito abaixo|bem abaixo",
    "dimension.2": r"(?<!deutlich )\bunter(?!stand|schied)|(?<!nettement )en dessous|(?<!muy )por debajo|"
    r"(?<!nettamente )(?<!nettamente al di )sotto|(?<!ver )\b(onder|beneden)|(?<!muito )(?<!bem )\babaixo",
    "dimension.3": r"erfüllt|entspricht|satisfait|répond|conforme|cumple|alcanza|soddisfa|raggiunge|voldoet|"
    r"atende|cumpre",
    "dimension.4": r"übertrifft|übersteigt|dépasse|\bsupera\b|\bexcede\b|overtreft|overstijgt",
    "dimension.weight": r"gewicht|poids|pondération|peso|ponderaci",
}
