"""Tell which settings are in force here, and where each comes from."""

from collections.abc import Mapping
from pathlib import Path

from archivist.base.places import MARKER
from archivist.model.findings import Report
from archivist.model.results.archive import ConfigResult, SettingInForce
from archivist.pipeline.opened.archive import Archive, open_archive
from archivist.pipeline.opened.context import Context
from archivist.settings.known import SETTINGS
from archivist.settings.resolve import BUILT_IN, Resolved, resolve
from archivist.store.layout import find_archive

__all__ = ["config"]

_PINS = "pins.json"


def config(context: Context, typed: Mapping[str, str], environ: Mapping[str, str], lang: str) -> Report[ConfigResult]:
    """Return name, value and origin of every setting; `typed` is what stands on the command line, by name.

    `lang` is the language of the locale, for where nothing else decides.

    An archive is not needed. What is secret has no value here, only an origin.
    """
    archive = _archive(context, typed, environ)
    file = archive.settings.chosen if archive is not None else {}
    elsewhere = {"lang": Resolved(lang, "locale"), **_found_out(context, archive)}
    settings: list[SettingInForce] = []
    for setting in SETTINGS.values():
        resolved = resolve(setting, typed.get(setting.name), environ, file)
        if resolved.origin == BUILT_IN:
            resolved = elsewhere.get(setting.name, resolved)
        value = None if setting.secret else resolved.value
        settings.append(SettingInForce(setting.name, value, resolved.origin))
    return Report("config", (), ConfigResult(tuple(settings)))


def _archive(context: Context, typed: Mapping[str, str], environ: Mapping[str, str]) -> Archive | None:
    """Open the archive; one that only a variable names may still have to be made, as ingest does."""
    named = resolve(SETTINGS["archive"], typed.get("archive"), environ, {}).value
    place = Path(str(named)) if named is not None else find_archive(context.folder)
    if place is None or ("archive" not in typed and not (place / MARKER).is_file()):
        return None
    return open_archive(context, place)


def _found_out(context: Context, archive: Archive | None) -> dict[str, Resolved]:
    """Return the values that depend on where we are, by name."""
    store = context.keys
    found = {"keys": Resolved(str(store.folder), BUILT_IN)}
    if archive is not None:
        found["archive"] = Resolved(str(archive.root), BUILT_IN)
        pin = store.pins().get(archive.settings.archive)
        if pin is not None:
            found["root-pin"] = Resolved(pin, _PINS)
    return found
