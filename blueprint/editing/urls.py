"""The addresses of the editor, below /blueprints/<slug>/draft/."""

from django.urls import path

from blueprint.editing.views import pages, pasting, proposals, row_actions

urlpatterns = [
    path("", pages.overview, name="blueprint_edit"),
    path("publish/", pages.publish, name="blueprint_publish"),
    path("proposals/", proposals.listed, name="blueprint_proposals"),
    path("proposals/accept/", proposals.accept, name="blueprint_proposals_accept"),
    path("proposals/refuse/", proposals.refuse, name="blueprint_proposals_refuse"),
    path("restore/", row_actions.restore_row, name="blueprint_edit_restore"),
    path("pasted/back/", pasting.take_back, name="blueprint_edit_take_back"),
    path("<str:section>/", pages.section, name="blueprint_edit_section"),
    path("<str:kind>/add/", row_actions.add_row, name="blueprint_edit_add"),
    path("<str:kind>/paste/", pasting.paste, name="blueprint_edit_paste"),
    path("<str:kind>/<int:pk>/", row_actions.edit_row, name="blueprint_edit_row"),
    path("<str:kind>/<int:pk>/move/", row_actions.move_row, name="blueprint_edit_move"),
    path("<str:kind>/<int:pk>/remove/", row_actions.remove_row, name="blueprint_edit_remove"),
    path("unrecognised/<int:pk>/place/", row_actions.place_row, name="blueprint_edit_place"),
]
