"""The names under which the trade keeps an article's facts: one table, no code a kind of file.

Each fact has its names in order of trust, and every reader of data (JSON, tables) goes through
them in that order, so an object that mixes two customs is read the same way every time. A name
is a path (``date.original``); case, accents, ``_``, ``-`` and blanks in it mean nothing.

Where the names are from: ninjs 1 to 3, NewsML-G2, schema.org, JSON Feed, dpa digitalwires; the interfaces of
NewsAPI, GNews, the Guardian, the New York Times, ReliefWeb, Event Registry, GDELT, MediaCloud, webz.io and
newsdata.io; WordPress, Drupal, Ghost, Arc XP; news-please, newspaper, trafilatura, Readability and feedparser.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

TEXTS = (
    *("text", "articleBody", "body_text", "body_xhtml", "body_html", "body", "bodies", "content", "maintext"),
    *("full_text", "article_text", "article_html", "story_text", "content_html", "content_text", "text_content"),
    *("html", "plaintext", "clean_text", "raw_html", "html_content", "page_html", "page", "page_content"),
    *(
        "body_main",
        "body_richtext",
        "body_plain",
        "body_simple",
        "content_encoded",
        "content_elements",
        "article_body",
        "article_content",
        "news_text",
        "blocks",
        "paragraphs",
    ),
    *("article", "story", "document", "markdown", "selftext", "liveBlogUpdate", "raw_content", "raw_text"),
    *("texto", "contenido", "cuerpo", "texte", "contenu", "corps", "conteúdo", "corpo", "testo", "contenuto"),
    *("inhalt", "tekst", "treść", "metin", "içerik", "isi", "teks", "текст", "содержание", "зміст", "نص", "النص"),
    *("المحتوى", "متن", "正文", "内容", "本文"),
)
STUBS = (
    *("lead_paragraph", "summary", "description", "abstract", "excerpt", "lead", "lede", "teaser", "snippet", "intro"),
    *("standfirst", "trailText", "dek", "deck", "content_snippet", "meta_description", "body_snippet", "preview"),
    *(
        "descriptions",
        "description_text",
        "description_richtext",
        "description_main",
        "resumen",
        "descripción",
        "résumé",
        "resumo",
        "descrição",
        "sommario",
        "chapô",
        "zusammenfassung",
    ),
    *("beschreibung", "özet", "аннотация", "описание", "ملخص", "摘要"),
)
TITLES = (
    *(
        "headline",
        "headlines",
        "headline_main",
        "headline_simple",
        "title",
        "webTitle",
        "article_title",
        "story_title",
        "news_title",
        "heading",
        "name",
    ),
    *("título", "titular", "titre", "titolo", "titel", "überschrift", "tytuł", "başlık", "judul", "заголовок"),
    *("العنوان", "عنوان", "标题", "標題", "タイトル"),
)
DATES = (
    *("datePublished", "published_at", "publishedAt", "published_date", "publish_date", "publishing_date"),
    *("publication_date", "web_publication_date", "pub_date", "date_publish", "date_pub", "date_time_pub"),
    *("published_time", "published_datetime", "published_on", "publish_time", "publish_datetime", "publication_time"),
    *("pub_time", "pub_datetime", "publication_datetime", "article:published_time", "first_publication_date"),
    *("display_date", "first_publish_date", "first_published_at", "date_issued", "issued", "release_date"),
    *("posted_at", "posted_on", "post_date", "date_posted", "published", "date.original", "date", "article_date"),
    *("versioncreated", "content_created", "firstcreated", "published_timestamp", "published_utc"),
    *("published_parsed", "publication", "datetime", "day", "time", "timestamp"),
    *("fecha", "fecha de publicación", "date de publication", "data de publicação", "data di pubblicazione"),
    *("data publikacji", "datum", "veröffentlicht", "tarih", "tanggal", "дата", "дата публикации", "التاريخ"),
    *("تاريخ", "تاریخ", "日付", "日期", "发布时间", "data"),
)
"""Names of the day of publication. A day of download, crawl, retrieval or change is none and stands nowhere."""
GUESSED_DATES = ("date.created", "date_created", "created_at", "created", "created_on", "created_utc", "seendate")
"""Names of days near that of publication: when a record was made, when a crawler first saw the page."""
OUTLETS = (
    *("publisher", "outlet", "publication", "publication_name", "site_name", "newspaper", "media_name"),
    *("publisher_name", "source_name", "name_source", "source_hostname", "source", "provider", "news_source"),
    *("media_outlet", "media", "thread.site_full", "thread.site", "website", "site", "distributor", "channel"),
    *("feed_title", "medio", "fuente", "periódico", "média", "fonte", "jornal", "testata", "giornale", "quelle"),
    *("medium", "zeitung", "źródło", "kaynak", "sumber", "источник", "издание", "المصدر", "منبع", "来源", "媒体"),
    *(
        "yoast_head_json.og_site_name",
        "copyrightHolder",
        "creditline",
        "source_domain",
        "domain",
        "hostname",
        "clean_url",
    ),
)
ADDRESSES = (
    *("url", "web_url", "canonical_url", "link", "permalink", "links.permalink", "article_url", "story_url"),
    *("page_url", "original_url", "share_url", "url_alias", "mainEntityOfPage", "external_url", "uri", "href"),
    *("enlace", "lien", "endereço", "adresse", "indirizzo", "ссылка", "الرابط", "链接", "source", "guid", "id"),
)
CREDITS = ("source", "provider", "copyrightHolder", "infosources", "creditline", "credit", "agency", "distributor")
BYLINES = ("byline", "author", "authors", "creator", "dc_creator", "by", "bylines", "autor", "auteur", "автор")
NAME_KEYS = ("main", "basic", "rendered", "name", "title", "value", "text", "original", "label", "uri", "domain", "id")
"""Where an object that stands for a name or a headline keeps the words, the first that is there."""

ENVELOPES = (
    *("_source", "fields", "attributes", "node", "doc", "item", "article", "story", "post", "document", "record"),
    *("hit", "entry", "news", "newsitem", "properties", "data", "result", "content", "page"),
)
"""Keys of an object inside an object that holds the article itself; what is inside goes before what is around."""
SURE_ENVELOPES = ("_source", "fields", "attributes")
"""Those of them that never hold anything else."""
SIDE_ENVELOPES = ("metadata", "meta", "sys", "thread", "info")
"""Keys of an object that holds an article's facts beside its text; what is in it comes last."""
NO_ARTICLES = frozenset(
    {
        *("comments", "replies", "related", "associations", "related_articles", "related_items", "recommended"),
        *("media", "multimedia", "images", "videos", "annotations", "concepts", "entities", "keywords", "tags"),
        *("authors", "liveblogupdate", "highlight"),
    }
)
"""Keys of lists whose objects hold words but are no articles."""


@lru_cache(maxsize=4096)
def fold(key: str) -> str:
    """A name without what means nothing in it: ``Date-Published``, ``date_published`` and ``datePublished`` are one."""
    if key.isascii():
        return re.sub(r"[^a-z0-9]", "", key.lower())
    plain = unicodedata.normalize("NFKD", key.casefold())
    return "".join(letter for letter in plain if letter.isalnum())


@cache
def fold_path(path: str) -> tuple[str, ...]:
    """The folded names of a path such as ``date.original``."""
    return tuple(fold(part) for part in path.split("."))


_TOLD = {"text": TEXTS, "stub": STUBS, "title": TITLES, "date": (*DATES, *GUESSED_DATES), "address": ADDRESSES}
FOLDED: Mapping[str, frozenset[str]] = {
    kind: frozenset(fold(name) for name in names if "." not in name) for kind, names in _TOLD.items()
}
"""For ``text``, ``stub``, ``title``, ``date`` and ``address``: the folded names, to tell what a key may hold."""
