"""Where a hire's first year answers."""

from django.urls import include, path

from scorecards.onboarding.views import hire_plans, reviews

# /hires/<hire>/
hire_urls = [
    path("", hire_plans.hire, name="hire"),
    path("change/", hire_plans.change, name="hire_change"),
    path("plan.pdf", hire_plans.pdf, name="hire_pdf"),
    path("plan.ics", hire_plans.calendar, name="hire_calendar"),
    path("leave/", hire_plans.leave, name="hire_leave"),
    path("stay/", hire_plans.stay, name="hire_stay"),
    path("second-reviewer/", hire_plans.second_reviewer, name="hire_second_reviewer"),
]

# /reviews/<hire>/<moment>/
review_urls = [
    path("", reviews.review, name="review"),
    path("autosave/", reviews.autosave, name="review_autosave"),
    path("save/", reviews.save, name="review_save"),
    path("submit/", reviews.submit, name="review_submit"),
]

urlpatterns = [
    path("hires/", hire_plans.hires, name="hires"),
    path("hires/<int:pk>/", include(hire_urls)),
    path("applications/<int:application>/hire/", hire_plans.begin, name="hire_begin"),
    path("reviews/", reviews.reviews, name="reviews"),
    path("reviews/<int:pk>/<str:moment>/", include(review_urls)),
]
