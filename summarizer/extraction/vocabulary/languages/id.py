"""Indonesian and Malay. Number words: CLDR spell-out rules; the rest: news style."""

from summarizer.extraction.vocabulary.language import Language

LANGUAGE = Language(
    numbers=(
        "0 kosong nol | 1 satu seorang sebuah seekor | 2 dua | 3 tiga | 4 empat | 5 lima | 6 enam | 7 tujuh | 8 delapan lapan | 9 sembilan | 10 sepuluh | 11 sebelas | 100 seratus | 1000 seribu "
        "| 1000000 sejuta | 0.5 setengah"
    ),
    scales="10 puluh | 100 ratus | 1000 ribu | 1000000 juta | 1000000000 miliar milyar | 1000000000000 triliun",
    shorts="1000000 jt | 1000 rb",
    collectives="12 selusin lusin",
    teens="10 belas",
    halves="setengah separuh",
    bound="setengah",
    vague="beberapa banyak",
    fractions="pertiga perempat perlima persepuluh",
    between="antara",
    joint="dan hingga sampai",
    and_="dan serta",
    to="hingga sampai",
    either="atau",
    from_="dari",
    moving="meningkat naik bertambah menjadi",
    before={
        "at_least": r"sedikitnya|setidaknya|paling sedikit|paling tidak|minimal|tidak kurang dari|sekurang-kurangnya|setidak-tidaknya",
        "more_than": r"lebih dari|di atas|melebihi|melampaui|lebih daripada",
        "about": r"sekitar|kira-kira|kurang lebih|diperkirakan|lebih kurang|sekira",
        "nearly": r"hampir|mendekati|nyaris|sekitar",
        "up_to": r"hingga|sampai|maksimal|paling banyak|kurang dari|tidak lebih dari|di bawah|sebanyak-banyaknya",
    },
    after={
        "at_least": r"(?:\s\w+)? atau lebih\b|\s?\+",
        "more_than": r"(?:\s\w+)? lebih\b|-an\b",
        "about": r"-an\b",
        "up_to": r"(?:\s\w+)? atau kurang\b",
    },
    fillers="lainnya total sebanyak ada",
    nobody="nihil tidak_seorang_pun",
    negations="tidak tak tanpa bukan belum nihil tiada membantah menyangkal bantah",
    losses="korban tewas luka meninggal kerusakan hilang cedera kerugian ditangkap kasus orang tentara warga rumah terluka jiwa",
    missing="informasi laporan data keterangan rincian kabar diketahui",
    ordinals="1 pertama | 2 kedua | 3 ketiga | 4 keempat | 5 kelima | 6 keenam | 7 ketujuh | 8 kedelapan | 9 kesembilan | 10 kesepuluh",
    ordinal=r"\bke-?(\d{1,4})\b",
    noun_first=True,
    not_counted="hari minggu pekan bulan tahun kali malam jam putaran tahap gelombang",
    persons="perempuan wanita pria lelaki anak bayi remaja tentara prajurit polisi wartawan jurnalis dokter sopir pengemudi pilot turis warga ibu ayah orang",
    both="kedua keduanya sepasang pasangan kembar",
    percent=r"\s{0,2}(?:%|persen\b|peratus\b)",
    attached="km kg m t mm cm SR",
)
