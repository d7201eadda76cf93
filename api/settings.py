"""Settings, read from environment variables that start with VERKENNER_.

Everything that would leave this machine is off by default. `verkenner doctor` tests each setting.
"""

from functools import lru_cache
from pathlib import Path

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from conversation.error import InvalidSetting


class Settings(BaseSettings):
    """What a beheerder can set; each field is one environment variable."""

    model_config = SettingsConfigDict(
        env_prefix="VERKENNER_", frozen=True, extra="ignore", env_ignore_empty=True
    )

    map: Path | None = Field(None, description="Map (folder) with the sociale kaart as CSV files.")
    municipality: str | None = Field(None, description="Gemeente to count distances from.")
    speech_model: Path | None = Field(
        None, description="Folder with a faster-whisper model; without it only text can be read."
    )
    embedding_model: Path | None = Field(
        None, description="Folder with a sentence-transformers model for search."
    )
    embedding_url: str | None = Field(
        None,
        description="Base URL of an OpenAI-compatible endpoint that makes vectors for search, in "
        "place of a folder. Off when empty. Switching it on sends the sociale kaart and every "
        "question, pseudonymised but still personal, to that address.",
    )
    embedding_name: str = Field("", description="Name of the embedding model at that endpoint.")
    embedding_key: SecretStr | None = Field(None, description="Key for that endpoint.")
    index: Path | None = Field(
        None,
        description="Folder that keeps the vectors of such a model, so that only changed entries "
        "of the sociale kaart are embedded again. Not kept when empty.",
    )
    privacy_model: Path | None = Field(
        None,
        description="Folder with a spaCy or GLiNER model that finds names beside the rules.",
    )
    llm_url: str | None = Field(
        None,
        description="Base URL of an OpenAI-compatible endpoint that writes the summary. Off when "
        "empty. Switching it on sends pseudonymised, still personal, text to that address.",
    )
    llm_model: str = Field("", description="Name of the model at that endpoint.")
    llm_key: SecretStr | None = Field(None, description="Key for that endpoint.")
    llm_timeout_s: float = Field(60.0, gt=0, description="Seconds to wait for that endpoint.")
    prompts: Path | None = Field(None, description="Folder with prompts that replace our own.")
    deduce: Path | None = Field(
        None,
        description="Environment (folder) with deduce, to measure privacy beside it: `make peers`.",
    )
    norm_ggz_intake_weeks: float = Field(4, gt=0, description="Treeknorm: weeks to intake.")
    norm_ggz_treatment_weeks: float = Field(
        10, gt=0, description="Treeknorm: weeks from intake to treatment."
    )
    norm_ggz_total_weeks: float = Field(14, gt=0, description="Treeknorm: weeks together.")
    norm_social_weeks: float = Field(6, gt=0, description="Norm in the sociaal domein, weeks.")


@lru_cache(maxsize=1)
def load_settings() -> Settings:
    """Read the settings once; raises InvalidSetting that names the variable to change."""
    try:
        return Settings()  # type: ignore[call-arg]
    except ValidationError as error:
        names = ", ".join(f"VERKENNER_{str(e['loc'][0]).upper()}" for e in error.errors())
        raise InvalidSetting(f"Deze instelling klopt niet: {names}. Pas de waarde aan.") from None
