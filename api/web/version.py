"""What the HTTP interface says about itself."""

VERSION = "1.1.0"  # semantic version of `/v1`, sent as API-Version with every answer
CONTACT = {
    "name": "De makers van Verkenner",
    "email": "verkenner@example.nl",
    "url": "https://www.example.nl/verkenner",
}
DESCRIPTION = (
    "Van een verkennend gesprek naar een verslag in B1, en van een vraag naar plekken die in de "
    "sociale kaart staan. Alles gebeurt op deze computer. Gesprekken staan in het geheugen, of "
    "versleuteld in een map die de beheerder kiest. De velden in JSON heten zoals bij de opdracht "
    "'verkenner'."
)
