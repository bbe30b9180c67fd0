"""The labels of pages, each a line of its own: en."""

__all__ = ["AUTHOR_WORDS", "FURNITURE", "PICTURES", "POINTERS", "REPORTERS"]

FURNITURE = (
    *("home", "menu", "search", "login", "log in", "sign in", "sign up", "register", "subscribe"),
    *("newsletter", "contact", "contact us", "about", "about us", "skip to content", "skip to main content"),
    *("skip to the content", "skip to the main content"),
    *("skip to navigation", "toggle navigation", "share", "share this", "share on facebook"),
    *("share on twitter", "tweet", "print", "email", "send", "comments", "leave a comment", "related"),
    *("related articles", "related posts", "read more", "more", "see also", "tags"),
    *("latest news", "top stories", "news", "newsroom", "press releases", "news releases"),
    *("privacy policy", "terms of use", "terms and conditions", "cookie policy", "accept cookies", "close"),
    *("back", "next", "previous", "advertise", "advertisement", "follow us", "for immediate release"),
    *("gallery", "video", "photos", "facebook", "twitter", "whatsapp", "telegram", "linkedin", "instagram"),
    *("copy link", "breaking", "update", "updated", "exclusive", "urgent", "watch", "live", "analysis"),
    *("opinion", "comment", "correction", "alert", "flash", "just in", "note", "editor's note", "interview"),
    *("explainer", "search this blog", "print this post", "print this page", "post a comment", "no comments"),
    *("search engine", "google search engine", "most viewed", "most read", "editor's picks", "learn more"),
    *("close search window", "previous article", "next article", "continue reading", "create a website account"),
    *("share on linkedin", "share on whatsapp", "share on telegram", "share on pinterest", "share on x"),
    *("share via email", "become a member", "view more", "view more in this section", "view all", "see all"),
    *("more in this section", "join now", "create an account", "submit release", "print friendly", "listen"),
    *("continue reading the main story", "website sign in", "skip to article", "read this article"),
    *("our team", "who we are", "what we do", "our work", "donate", "events", "media"),
    *("publications", "resources", "careers", "faq", "font size", "text size", "archive photo"),
    *("file photo", "local news", "world", "world news", "politics", "economy", "business", "sports"),
    *("sport", "culture", "society", "health", "science", "technology", "entertainment"),
    *("posted in news", "main menu", "skip navigation", "my account", "cart", "share this page"),
    *("share this article", "share this story", "share:", "download", "download pdf", "share this with"),
    *("press room", "statements", "english edition"),
)
AUTHOR_WORDS = (
    *("by", "written by", "reporting by", "reported by", "posted by", "edited by", "author:"),
    *("reporter:", "editor:"),
)
PICTURES = (
    *("photo", "photo by", "image", "picture", "photo credit", "credit", "picture by", "image by"),
    *("caption", "pictured"),
)
POINTERS = (
    *("read also", "also read", "read more", "see also", "related", "related articles", "tags", "keywords"),
    *("recommended for you", "selected for you", "you may also like", "more on this"),
    *("issued by", "published by", "issuer", "reference", "contact", "contact person"),
)
REPORTERS = ("reporter", "correspondent", "journalist", "staff writer", "editor", "news editor", "columnist")
