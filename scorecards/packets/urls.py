"""Where packets answer."""

from django.urls import include, path

from scorecards.packets import views

# /openings/<slug>/packets/
packets_urls = [
    path("", views.packets, name="packets"),
    path("ask/", views.ask, name="packets_ask"),
    path("<int:pk>/", views.batch, name="packet_batch"),
    path("<int:pk>/stop/", views.stop, name="packet_batch_stop"),
    path("<int:pk>/packets.zip", views.download, name="packet_batch_file"),
]

urlpatterns = [
    path("openings/<str:slug>/packets/", include(packets_urls)),
    path("applications/<int:application>/packet/", views.packet, name="packet_page"),
    path("applications/<int:application>/packet.pdf", views.packet_document, name="packet"),
]
