"""Portuguese. Number words: CLDR spell-out rules and the forms of Portugal; the rest: news style of Brazil and Portugal."""

from summarizer.extraction.vocabulary.language import Language

LANGUAGE = Language(
    numbers=(
        "0 zero | 1 um uma | 2 dois duas | 3 três | 4 quatro | 5 cinco | 6 seis | 7 sete | 8 oito | 9 nove | 10 dez | 11 onze | 12 doze | 13 treze "
        "| 14 catorze quatorze | 15 quinze | 16 dezesseis dezasseis | 17 dezessete dezassete | 18 dezoito | 19 dezenove dezanove | 20 vinte | 30 trinta | 40 quarenta "
        "| 50 cinquenta | 60 sessenta | 70 setenta | 80 oitenta | 90 noventa | 100 cento | 200 duzentos duzentas | 300 trezentos trezentas "
        "| 400 quatrocentos quatrocentas | 500 quinhentos quinhentas | 600 seiscentos seiscentas | 700 setecentos setecentas | 800 oitocentos oitocentas "
        "| 900 novecentos novecentas"
    ),
    scales="100 cem | 1000 mil | 1000000 milhão milhões | 1000000000 bilhão bilhões | 1000000000000 trilhão trilhões bilião biliões",
    bare="cem mil",
    shorts="1000000 M mi | 1000000000 bi | 1000 k",
    collectives="10 dezena | 12 dúzia | 15 quinzena | 20 vintena | 100 centena | 1000 milhar",
    plurals="10 dezenas | 12 dúzias | 100 centenas | 1000 milhares",
    links="e",
    halves="meio meia",
    and_half="e meio | e meia",
    vague="vários várias alguns algumas poucos poucas muitos muitas",
    fractions="terço terços quarto quartos quinto quintos décimo décimos metade",
    between="entre",
    joint="e",
    and_="e",
    to="a até",
    either="ou",
    from_="de",
    moving="subi aument cresc cheg pass elev",
    before={
        "at_least": r"pelo menos|ao menos|no mínimo|não menos de|não menos do que|um mínimo de|mínimo de",
        "more_than": r"(?:um pouco |bem |muito )?mais de|mais do que|acima de|superior(?:es)? a|ultrapass(?:a|am|ou|aram|ando)(?: os| as| já os)?|super(?:a|am|ou)(?: os| as)?|passa(?:m|ou)? d[eoa]s?",
        "about": r"cerca de|aproximadamente|por volta de|em torno de|uns|umas|na casa d[oa]s?|à volta de|estimad[oa]s? em|perto de",
        "nearly": r"quase|perto de|próxim[oa]s? de|pouco menos de",
        "up_to": r"até|menos de|no máximo|um máximo de|não mais de|não mais do que|abaixo de|inferior(?:es)? a",
    },
    after={
        "at_least": r"(?:\s\w+)? ou mais\b|\s?\+|,? pelo menos\b(?=\s*(?:[.,;)]|$))|,? no mínimo\b",
        "about": r"(?:\s\w+)? aproximadamente\b|,? mais ou menos\b",
        "up_to": r"(?:\s\w+)? ou menos\b|,? no máximo\b",
    },
    fillers="outros outras outro outra os as de uns umas a total",
    nobody="ninguém nenhum nenhuma zero ileso ilesos ilesa ilesas",
    negations="não sem nem nunca nega negam negou negaram desmente desmentiu",
    losses="vítima mort óbito ferid baixa dano desaparecid perda detid pres caso pessoa soldado civil civis casa desabrigad afetad",
    missing="informaç informe relato dado número detalhe notícia confirmaç sabe conhec",
    ordinals=(
        "1 primeiro primeira | 2 segundo segunda | 3 terceiro terceira | 4 quarto quarta | 5 quinto quinta | 6 sexto sexta | 7 sétimo sétima "
        "| 8 oitavo oitava | 9 nono nona | 10 décimo décima"
    ),
    ordinal=r"(\d{1,4})\s?\.?[ªº]",
    not_counted="dia semana mês ano vez noite hora rodada aniversário fase onda feira",
    persons="mulher homem criança menino menina bebê bebé adolescente jovem soldado militar policial polícia bombeiro jornalista médico médica motorista piloto turista civil mãe pai filho filha idoso idosa pessoa socorrista",
    both="ambos ambas casal par dupla gêmeos",
    percent=r"\s{0,2}(?:%|por\s?cento\b|pontos percentuais\b)",
    attached="h km kg m t mm cm ha g",
)
