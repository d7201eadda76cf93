"""The web service: pages for people, `/v1` for programs. Bound to loopback, talks in memory only.

`api.web.app.create_app` puts it together; import that only where the service starts.
"""
