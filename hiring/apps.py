"""The search for a person."""

from django.apps import AppConfig


class HiringConfig(AppConfig):
    name = "hiring"
    verbose_name = "The search for a person"

    def ready(self):
        from blueprint.openings import openings  # noqa: PLC0415 (needs the models)
        from hiring import for_earlier_apps  # noqa: PLC0415
        from people.calendars import calendars  # noqa: PLC0415
        from people.event_names import event_names  # noqa: PLC0415

        openings.register(for_earlier_apps)
        calendars.register(for_earlier_apps)
        event_names.register(for_earlier_apps)
