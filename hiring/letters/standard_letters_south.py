"""The words of the letters in Spanish, Portuguese, Italian and Dutch. Pure."""

SPANISH = {
    "received": (
        "Tu candidatura: {role}",
        """Hola, {name}:

Gracias por presentarte al puesto «{role}». Hemos recibido tu candidatura y la leeremos con atención. Te \
escribiremos en cuanto sepamos cómo sigue.

Si necesitas alguna adaptación para las entrevistas, dínoslo en cualquier momento.

{sender}
{house}""",
    ),
    "invited": (
        "Nos gustaría conocerte: {role}",
        """Hola, {name}:

Hemos leído tu candidatura al puesto «{role}» y nos gustaría conocerte. Estas son las próximas entrevistas:

{interviews}

Donde aún no haya hora, la acordaremos contigo. Si necesitas alguna adaptación, más tiempo u otro formato, \
dínoslo antes.

{sender}
{house}""",
    ),
    "brief": (
        "Qué esperar en tus entrevistas: {role}",
        """Hola, {name}:

Para que sepas qué esperar, estas son tus entrevistas para el puesto «{role}»:

{interviews}

Todas las personas que se presentan tienen las mismas entrevistas y las mismas preguntas. Quien entrevista toma \
notas y no comenta ninguna respuesta. Hay tiempo para tus propias preguntas, que no se valoran. Si necesitas \
alguna adaptación, dínoslo unos días antes.

{sender}
{house}""",
    ),
    "stopped": (
        "Tu candidatura: {role}",
        """Hola, {name}:

Gracias por el tiempo que nos has dedicado. No seguiremos adelante con tu candidatura al puesto «{role}».

Puedes preguntarnos los motivos y pedirnos una copia de lo que hemos escrito sobre ti.

Te deseamos lo mejor.

{sender}
{house}""",
    ),
    "decided": (
        "Nuestra decisión: {role}",
        """Hola, {name}:

Hemos decidido sobre tu candidatura al puesto «{role}»:

{…}

Puedes preguntarnos los motivos y pedirnos una copia de lo que hemos escrito sobre ti.

{sender}
{house}""",
    ),
}
PORTUGUESE = {
    "received": (
        "A sua candidatura: {role}",
        """Olá, {name}!

Agradecemos a sua candidatura à vaga “{role}”. Nós a recebemos e vamos ler com atenção. Você terá notícias nossas \
assim que soubermos os próximos passos.

Se precisar de alguma adaptação para as entrevistas, avise-nos a qualquer momento.

{sender}
{house}""",
    ),
    "invited": (
        "Gostaríamos de conversar: {role}",
        """Olá, {name}!

Lemos a sua candidatura à vaga “{role}” e gostaríamos de conversar. Estas são as próximas entrevistas:

{interviews}

Onde ainda não houver hora, vamos combiná-la. Se precisar de alguma adaptação, mais tempo ou outro formato, avise \
antes.

{sender}
{house}""",
    ),
    "brief": (
        "O que esperar das entrevistas: {role}",
        """Olá, {name}!

Para saber o que esperar, estas são as suas entrevistas para a vaga “{role}”:

{interviews}

Todas as pessoas que se candidatam têm as mesmas entrevistas e as mesmas perguntas. Quem entrevista faz anotações \
e não comenta nenhuma resposta. Há tempo para as suas próprias perguntas, que não são avaliadas. Se precisar de \
alguma adaptação, avise alguns dias antes.

{sender}
{house}""",
    ),
    "stopped": (
        "A sua candidatura: {role}",
        """Olá, {name}!

Agradecemos o tempo que você nos dedicou. Não daremos continuidade à sua candidatura à vaga “{role}”.

Você pode nos perguntar os motivos e pedir uma cópia do que escrevemos a seu respeito.

Desejamos a você tudo de bom.

{sender}
{house}""",
    ),
    "decided": (
        "A nossa decisão: {role}",
        """Olá, {name}!

Decidimos sobre a sua candidatura à vaga “{role}”:

{…}

Você pode nos perguntar os motivos e pedir uma cópia do que escrevemos a seu respeito.

{sender}
{house}""",
    ),
}
ITALIAN = {
    "received": (
        "La tua candidatura: {role}",
        """Buongiorno {name},

grazie per la tua candidatura per {role}. L’abbiamo ricevuta e la leggeremo con attenzione. Ti scriveremo appena \
sapremo come si prosegue.

Se hai bisogno di un adattamento per i colloqui, diccelo in qualsiasi momento.

{sender}
{house}""",
    ),
    "invited": (
        "Vorremmo conoscerti: {role}",
        """Buongiorno {name},

abbiamo letto la tua candidatura per {role} e vorremmo conoscerti. Questi sono i prossimi colloqui:

{interviews}

Dove non c’è ancora un orario, lo concorderemo con te. Se hai bisogno di un adattamento, più tempo o un altro \
formato, diccelo prima.

{sender}
{house}""",
    ),
    "brief": (
        "Che cosa aspettarsi dai colloqui: {role}",
        """Buongiorno {name},

perché tu sappia che cosa aspettarti, questi sono i tuoi colloqui per {role}:

{interviews}

Chi si candida ha gli stessi colloqui e le stesse domande. Chi conduce il colloquio prende appunti e non \
commenta nessuna risposta. C’è tempo per le tue domande, che non vengono valutate. Se hai bisogno di un \
adattamento, diccelo qualche giorno prima.

{sender}
{house}""",
    ),
    "stopped": (
        "La tua candidatura: {role}",
        """Buongiorno {name},

grazie per il tempo che ci hai dedicato. Non proseguiremo con la tua candidatura per {role}.

Puoi chiederci i motivi e una copia di ciò che abbiamo scritto su di te.

Ti auguriamo il meglio.

{sender}
{house}""",
    ),
    "decided": (
        "La nostra decisione: {role}",
        """Buongiorno {name},

abbiamo deciso sulla tua candidatura per {role}:

{…}

Puoi chiederci i motivi e una copia di ciò che abbiamo scritto su di te.

{sender}
{house}""",
    ),
}
DUTCH = {
    "received": (
        "Je sollicitatie: {role}",
        """Beste {name},

Dank je voor je sollicitatie op {role}. We hebben die ontvangen en lezen haar met aandacht. Je hoort van ons zodra \
we weten hoe het verdergaat.

Als je voor de gesprekken iets anders nodig hebt, laat het ons dan weten.

{sender}
{house}""",
    ),
    "invited": (
        "We leren je graag kennen: {role}",
        """Beste {name},

We hebben je sollicitatie op {role} gelezen en leren je graag kennen. Dit zijn de volgende gesprekken:

{interviews}

Waar nog geen tijd staat, spreken we die met je af. Als je iets anders nodig hebt, meer tijd of een andere vorm, laat \
het ons dan vooraf weten.

{sender}
{house}""",
    ),
    "brief": (
        "Wat je van de gesprekken kunt verwachten: {role}",
        """Beste {name},

Zodat je weet wat je kunt verwachten: dit zijn je gesprekken voor {role}:

{interviews}

Iedereen die solliciteert heeft dezelfde gesprekken en krijgt dezelfde vragen. Wie het gesprek voert maakt \
aantekeningen en geeft op geen antwoord commentaar. Er is tijd voor je eigen vragen; die worden niet beoordeeld. \
Als je iets anders nodig hebt, laat het ons dan een paar dagen vooraf weten.

{sender}
{house}""",
    ),
    "stopped": (
        "Je sollicitatie: {role}",
        """Beste {name},

Dank je voor de tijd die je ons hebt gegeven. We gaan niet verder met je sollicitatie op {role}.

Je kunt ons naar de redenen vragen, en om een kopie van wat we over je hebben opgeschreven.

We wensen je het beste.

{sender}
{house}""",
    ),
    "decided": (
        "Ons besluit: {role}",
        """Beste {name},

We hebben over je sollicitatie op {role} besloten:

{…}

Je kunt ons naar de redenen vragen, en om een kopie van wat we over je hebben opgeschreven.

{sender}
{house}""",
    ),
}
