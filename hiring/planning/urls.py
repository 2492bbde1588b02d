"""The addresses of interview plans, kits and briefs."""

from django.urls import include, path

from hiring.planning.views import committee, copying, kits, plan

# /openings/<slug>/plan/
plan_urls = [
    path("", plan.plan, name="plan"),
    path("start/", plan.start, name="plan_start"),
    path("undo/", plan.undo, name="plan_undo"),
    path("copy/", copying.copy, name="plan_copy"),
    path("committee/", committee.appoint, name="plan_committee"),
    path("rounds/add/", plan.add_round, name="plan_add_round"),
    path("rounds/<int:pk>/up/", plan.move_round, {"up": True}, name="plan_round_up"),
    path("rounds/<int:pk>/down/", plan.move_round, {"up": False}, name="plan_round_down"),
    path("rounds/<int:pk>/remove/", plan.remove_round, name="plan_round_remove"),
    path("rounds/<int:pk>/interviews/add/", plan.add_stage, name="plan_add_stage"),
    path("interviews/<int:pk>/up/", plan.move_stage, {"up": True}, name="plan_stage_up"),
    path("interviews/<int:pk>/down/", plan.move_stage, {"up": False}, name="plan_stage_down"),
    path("interviews/<int:pk>/remove/", plan.remove_stage, name="plan_stage_remove"),
    path("dimensions/<str:key>/up/", plan.move_dimension, {"up": True}, name="plan_dimension_up"),
    path("dimensions/<str:key>/down/", plan.move_dimension, {"up": False}, name="plan_dimension_down"),
]

# /openings/<slug>/
kit_urls = [
    path("kits/<int:pk>/", kits.kit, name="kit"),
    path("kits/<int:pk>.pdf", kits.kit_document, name="kit_pdf"),
    path("brief/", kits.brief, name="brief"),
    path("brief.pdf", kits.brief_document, name="brief_pdf"),
]

urlpatterns = [
    path("openings/<str:slug>/plan/", include(plan_urls)),
    path("openings/<str:slug>/", include(kit_urls)),
]
