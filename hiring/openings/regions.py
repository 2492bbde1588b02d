"""Parts of countries that people write behind a city: letters where these are usual, names in several languages."""

LETTERS = {
    "IT": "AG AL AN AO AP AQ AR AT AV BA BG BI BL BN BO BR BS BT BZ CA CB CE CH CL CN CO CR CS CT CZ EN FC FE FG FI FM"
    " FR GE GO GR IM IS KR LC LE LI LO LT LU MB MC ME MI MN MO MS MT NA NO NU OR PA PC PD PE PG PI PN PO PR PT PU PV PZ"
    " RA RC RE RG RI RM RN RO SA SI SO SP SR SS SU SV TA TE TN TO TP TR TS TV UD VA VB VC VE VI VR VS VT VV",
    "CH": "AG AI AR BE BL BS FR GE GL GR JU LU NE NW OW SG SH SO SZ TG TI UR VD VS ZG ZH",
    "BR": "AC AL AM AP BA CE DF ES GO MA MG MS MT PA PB PE PI PR RJ RN RO RR RS SC SE SP TO",
    "GB": "NI",
}
"""By country, as in "Torino (TO)" or "São Paulo, SP". Their names are cities' as well, and no city says its country."""

NAMES = {
    "IT": "Abruzzo|Basilicata|Calabria|Campania|Emilia-Romagna|Friuli-Venezia Giulia|Lazio|Liguria"
    "|Lombardia, Lombardy, Lombardei, Lombardie, Lombardije|Marche|Molise|Piemonte, Piedmont, Piemont, Piémont"
    "|Puglia, Apulia, Apulien|Sardegna, Sardinia, Sardinien, Sardaigne, Cerdeña"
    "|Sicilia, Sicily, Sizilien, Sicile, Sicilië|Toscana, Tuscany, Toskana, Toscane"
    "|Trentino-Alto Adige, Alto Adige, Südtirol, South Tyrol|Umbria, Umbrien, Ombrie|Valle d’Aosta|Veneto",
    "ES": "Andalucía, Andalusia, Andalusien, Andalousie|Aragón, Aragon|Asturias|Cantabria"
    "|Cataluña, Catalunya, Catalonia, Katalonien, Catalogne, Catalogna, Catalonië, Catalunha"
    "|Castilla y León|Castilla-La Mancha|Euskadi, País Vasco, Basque Country, Baskenland, Pays basque"
    "|Extremadura|Galicia|Islas Baleares, Illes Balears, Balearic Islands, Balearen"
    "|Islas Canarias, Canarias, Canary Islands, Kanarische Inseln, Kanaren|Navarra|Comunidad Valenciana",
    "FR": "Alsace, Elsass|Auvergne-Rhône-Alpes|Bourgogne-Franche-Comté|Bretagne|Grand Est|Hauts-de-France"
    "|Île-de-France|Nouvelle-Aquitaine|Occitanie|Pays de la Loire|Provence-Alpes-Côte d’Azur, PACA",
    "NL": "Noord-Holland, North Holland, Nordholland|Zuid-Holland, South Holland, Südholland|Noord-Brabant|Gelderland"
    "|Limburg|Overijssel|Flevoland|Friesland, Fryslân|Drenthe|Zeeland",
    "BE": "Limburg, Limbourg|Vlaanderen, Flanders, Flandern, Flandre|Wallonie, Wallonia, Wallonië, Wallonien",
    "AT": "Steiermark, Styria|Tirol, Tyrol|Vorarlberg|Kärnten, Carinthia|Burgenland|Oberösterreich, Upper Austria"
    "|Niederösterreich, Lower Austria",
    "CH": "Aargau, Argovie|Graubünden, Grisons|Thurgau, Thurgovie|Tessin, Ticino|Vaud, Waadt|Valais, Wallis",
    "BR": "Acre|Alagoas|Amapá|Amazonas|Bahia|Ceará|Espírito Santo|Goiás|Maranhão|Mato Grosso|Mato Grosso do Sul"
    "|Minas Gerais|Pará|Paraíba|Paraná|Pernambuco|Piauí|Rio Grande do Norte|Rio Grande do Sul|Rondônia|Roraima"
    "|Santa Catarina|Sergipe|Tocantins",
    "PT": "Algarve|Madeira|Açores, Azores",
    "IN": "Karnataka|Maharashtra|Tamil Nadu|Telangana|Kerala|Gujarat|Uttar Pradesh",
    "MX": "Jalisco|Nuevo León|CDMX",
}
"""By country, the names of one part between "|", those of cities left out."""
