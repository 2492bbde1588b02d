"""The words of the letters in Spanish, Portuguese, Italian and Dutch. Pure."""

SPANISH = {
    "received": (
        "Su candidatura: {role}",
        """Hola, {name}:

Gracias por presentarse al puesto «{role}». Hemos recibido su candidatura y la leeremos con atención. Le \
escribiremos en cuanto sepamos cómo sigue.

Si necesita alguna adaptación para las entrevistas, díganoslo en cualquier momento.

{sender}
{house}""",
    ),
    "invited": (
        "Nos gustaría conocerle: {role}",
        """Hola, {name}:

Hemos leído su candidatura al puesto «{role}» y nos gustaría conocerle. Estas son las próximas entrevistas:

{interviews}

Donde aún no haya hora, la acordaremos con usted. Si necesita alguna adaptación, más tiempo u otro formato, \
díganoslo antes.

{sender}
{house}""",
    ),
    "brief": (
        "Qué esperar en sus entrevistas: {role}",
        """Hola, {name}:

Para que sepa qué esperar, estas son sus entrevistas para el puesto «{role}»:

{interviews}

Todas las personas que se presentan tienen las mismas entrevistas y las mismas preguntas. Quien entrevista toma \
notas y no comenta ninguna respuesta. Hay tiempo para sus propias preguntas, que no se valoran. Si necesita \
alguna adaptación, díganoslo unos días antes.

{sender}
{house}""",
    ),
    "stopped": (
        "Su candidatura: {role}",
        """Hola, {name}:

Gracias por el tiempo que nos ha dedicado. No seguiremos adelante con su candidatura al puesto «{role}».

Puede preguntarnos los motivos y pedirnos una copia de lo que hemos escrito sobre usted.

Le deseamos lo mejor.

{sender}
{house}""",
    ),
    "decided": (
        "Nuestra decisión: {role}",
        """Hola, {name}:

Hemos decidido sobre su candidatura al puesto «{role}»:

{…}

Puede preguntarnos los motivos y pedirnos una copia de lo que hemos escrito sobre usted.

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
        "La sua candidatura: {role}",
        """Buongiorno {name},

grazie per la sua candidatura per {role}. L’abbiamo ricevuta e la leggeremo con attenzione. Le scriveremo appena \
sapremo come si prosegue.

Se ha bisogno di un adattamento per i colloqui, ce lo dica in qualsiasi momento.

{sender}
{house}""",
    ),
    "invited": (
        "Vorremmo conoscerla: {role}",
        """Buongiorno {name},

abbiamo letto la sua candidatura per {role} e vorremmo conoscerla. Questi sono i prossimi colloqui:

{interviews}

Dove non c’è ancora un orario, lo concorderemo con lei. Se ha bisogno di un adattamento, più tempo o un altro \
formato, ce lo dica prima.

{sender}
{house}""",
    ),
    "brief": (
        "Che cosa aspettarsi dai colloqui: {role}",
        """Buongiorno {name},

perché sappia che cosa aspettarsi, questi sono i suoi colloqui per {role}:

{interviews}

Chi si candida ha gli stessi colloqui e le stesse domande. Chi conduce il colloquio prende appunti e non \
commenta nessuna risposta. C’è tempo per le sue domande, che non vengono valutate. Se ha bisogno di un \
adattamento, ce lo dica qualche giorno prima.

{sender}
{house}""",
    ),
    "stopped": (
        "La sua candidatura: {role}",
        """Buongiorno {name},

grazie per il tempo che ci ha dedicato. Non proseguiremo con la sua candidatura per {role}.

Può chiederci i motivi e una copia di ciò che abbiamo scritto su di lei.

Le auguriamo il meglio.

{sender}
{house}""",
    ),
    "decided": (
        "La nostra decisione: {role}",
        """Buongiorno {name},

abbiamo deciso sulla sua candidatura per {role}:

{…}

Può chiederci i motivi e una copia di ciò che abbiamo scritto su di lei.

{sender}
{house}""",
    ),
}
DUTCH = {
    "received": (
        "Uw sollicitatie: {role}",
        """Beste {name},

Dank u voor uw sollicitatie op {role}. We hebben die ontvangen en lezen haar met aandacht. U hoort van ons zodra \
we weten hoe het verdergaat.

Als u voor de gesprekken iets anders nodig hebt, laat het ons dan weten.

{sender}
{house}""",
    ),
    "invited": (
        "We leren u graag kennen: {role}",
        """Beste {name},

We hebben uw sollicitatie op {role} gelezen en leren u graag kennen. Dit zijn de volgende gesprekken:

{interviews}

Waar nog geen tijd staat, spreken we die met u af. Als u iets anders nodig hebt, meer tijd of een andere vorm, laat \
het ons dan vooraf weten.

{sender}
{house}""",
    ),
    "brief": (
        "Wat u van de gesprekken kunt verwachten: {role}",
        """Beste {name},

Zodat u weet wat u kunt verwachten: dit zijn uw gesprekken voor {role}:

{interviews}

Iedereen die solliciteert heeft dezelfde gesprekken en krijgt dezelfde vragen. Wie het gesprek voert maakt \
aantekeningen en geeft op geen antwoord commentaar. Er is tijd voor uw eigen vragen; die worden niet beoordeeld. \
Als u iets anders nodig hebt, laat het ons dan een paar dagen vooraf weten.

{sender}
{house}""",
    ),
    "stopped": (
        "Uw sollicitatie: {role}",
        """Beste {name},

Dank u voor de tijd die u ons hebt gegeven. We gaan niet verder met uw sollicitatie op {role}.

U kunt ons naar de redenen vragen, en om een kopie van wat we over u hebben opgeschreven.

We wensen u het beste.

{sender}
{house}""",
    ),
    "decided": (
        "Ons besluit: {role}",
        """Beste {name},

We hebben over uw sollicitatie op {role} besloten:

{…}

U kunt ons naar de redenen vragen, en om een kopie van wat we over u hebben opgeschreven.

{sender}
{house}""",
    ),
}
