"""Common given names as Persian writes them: without capitals they show where a person's name begins."""

__all__ = ["GIVEN_NAMES"]

GIVEN_NAMES = (
    *("علی", "حسین", "محمدرضا", "محمدجواد", "محمدباقر", "احمد", "مهدی", "مرتضی", "مصطفی", "ابراهیم", "اسماعیل"),
    *("سعید", "حمید", "مجید", "کاظم", "علیرضا", "غلامرضا", "امیر", "بهرام", "جواد", "سیدعباس", "سیدابراهیم"),
    *("سیدمحمد", "سیدحسن", "اکبر", "علی‌اکبر", "حسام", "بهروز", "پیمان", "کمال", "فاطمه", "زهرا", "مریم", "معصومه"),
    *("نرگس", "شهیندخت", "لیلا", "ولی‌الله", "صادق", "یحیی"),
    # Letters of داوود one by one: no names, yet "و" before a word is read as one. Mending it changes what is read.
    *"داوود",
)
