"""Files that no row names any more: they go once that is certain, now or as soon as their store can be reached."""

import logging
from functools import partial

from django.core.files.storage import default_storage
from django.db import transaction

from people.queue import enqueue

logger = logging.getLogger(__name__)

TASK = "people.tasks.delete_file"


def forget_file(name: str) -> None:
    """Delete a file when the open transaction has ended well. Whatever fails then stops nothing else that follows it:
    the queue takes the file's name, and tries until it is gone."""
    transaction.on_commit(partial(delete_or_queue, name), robust=True)


def delete_or_queue(name: str) -> None:
    """Delete a file that no row names any more; where that fails, the queue has its name."""
    try:
        default_storage.delete(name)
    except Exception as error:  # a store may fail in any way of its own
        logger.warning("A file could not be deleted, and will be later: %s", type(error).__name__)
        enqueue(TASK, name)
