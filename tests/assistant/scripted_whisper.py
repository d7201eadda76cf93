"""A Whisper model that hears the same sentence in everything, and a voice to try it on.

The model is a real CTranslate2 model of one layer, written here with all weights zero but those of
the positions: at each place it says the word of that place, whatever the sound. So the real engine
runs (decoding, voice detection, beam search, timestamps, word alignment) with a known outcome.
"""

import wave
from pathlib import Path

import numpy as np
from ctranslate2.specs import WhisperSpec
from ctranslate2.specs.model_spec import OPTIONAL, LayerSpec
from ctranslate2.specs.transformer_spec import TransformerDecoderSpec
from faster_whisper.tokenizer import _LANGUAGE_CODES
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers

WORDS = ("Ik", "slaap", "al", "weken", "slecht.")
WIDTH, HEADS, PROMPT, EOT, SIZE = 32, 2, 3, 50257, 51865
LANGUAGES = [code for code in _LANGUAGE_CODES if code != "yue"]  # 99, as the vocabulary has
ROWS = {
    "conv1.weight": (WIDTH, 80, 3),
    "conv2.weight": (WIDTH, WIDTH, 3),
    "self_attention.linear_0.weight": (3 * WIDTH, WIDTH),
    ".attention.linear_1.weight": (2 * WIDTH, WIDTH),
    "ffn.linear_0.weight": (4 * WIDTH, WIDTH),
    "ffn.linear_1.weight": (WIDTH, 4 * WIDTH),
}


def write_model(folder: Path) -> Path:
    """A whole model folder; about 10 MB, made in well under a second."""
    folder.mkdir(parents=True, exist_ok=True)
    tokens = _tokens()
    spec = WhisperSpec(1, HEADS, 1, HEADS)
    _fill(spec.encoder, length=1500)
    _fill(spec.decoder, length=448)
    places = np.random.default_rng(0).normal(size=(448, WIDTH)).astype(np.float32)
    _speak(spec.decoder, tokens, places)
    _align(spec, places)
    spec.register_vocabulary(tokens)
    spec.config.lang_ids = [tokens.index(f"<|{code}|>") for code in LANGUAGES]
    spec.config.alignment_heads = [[0, 0]]
    spec.config.suppress_ids = spec.config.suppress_ids_begin = []
    spec.validate()
    spec.save(str(folder))
    _tokenizer(tokens).save(str(folder / "tokenizer.json"))
    return folder


def _tokens() -> list[str]:
    text = sorted(pre_tokenizers.ByteLevel.alphabet()) + [f"Ġ{word}" for word in WORDS]
    text += [f"<unused{n}>" for n in range(EOT - 1 - len(text))] + [""]  # "": multilingual
    marks = ["endoftext", "startoftranscript", *LANGUAGES, "translate", "transcribe"]
    marks += ["startoflm", "startofprev", "nospeech", "notimestamps"]
    marks += [f"{n * 0.02:.2f}" for n in range(1501)]
    tokens = text + [f"<|{mark}|>" for mark in marks]
    assert len(tokens) == SIZE
    return tokens


def _tokenizer(tokens: list[str]) -> Tokenizer:
    vocabulary = {token: n for n, token in enumerate(tokens)}
    tokenizer = Tokenizer(models.BPE(vocab=vocabulary, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens([AddedToken(t, special=True) for t in tokens[EOT:]])
    return tokenizer


def _fill(part: object, *, length: int) -> None:
    """Zero weights everywhere, so that every layer passes on what it gets."""

    def visit(spec: object, path: str) -> None:
        for name, value in list(vars(spec).items()):
            here = f"{path}.{name}" if path else name
            if isinstance(value, list):
                for n, item in enumerate(value):
                    visit(item, f"{here}_{n}")
            elif isinstance(value, LayerSpec):
                visit(value, here)
            elif value is None or (value == OPTIONAL and name in ("bias", "encodings")):
                setattr(spec, name, _zeros(here, length))

    visit(part, "")


def _zeros(path: str, length: int) -> np.ndarray:
    if path.endswith("gamma"):
        return np.ones(WIDTH, np.float32)
    if path.endswith("encodings"):
        return np.zeros((length, WIDTH), np.float32)
    if path.endswith(("beta", "bias")):
        weight = next((s for end, s in ROWS.items() if path.endswith(end[:-6] + "bias")), (WIDTH,))
        return np.zeros(weight[0], np.float32)
    shape = next((s for end, s in ROWS.items() if path.endswith(end)), (WIDTH, WIDTH))
    return np.zeros(shape, np.float32)


def _speak(decoder: TransformerDecoderSpec, tokens: list[str], places: np.ndarray) -> None:
    """Let place n of the answer mean the n-th token of the sentence."""
    script = ["<|0.00|>", *(f"Ġ{word}" for word in WORDS), "<|2.00|>", "<|endoftext|>"]
    decoder.position_encodings.encodings = places
    decoder.embeddings.weight = np.zeros((SIZE, WIDTH), np.float32)
    projection = np.zeros((SIZE, WIDTH), np.float32)
    for n, token in enumerate(script):
        place = places[PROMPT - 1 + n]
        projection[tokens.index(token)] = (place - place.mean()) / place.std()
    decoder.projection.weight = projection
    decoder.projection.bias = np.zeros(SIZE, np.float32)


def _align(spec: WhisperSpec, places: np.ndarray) -> None:
    """Let each word look at its own 0.4 seconds of sound, so that words have times."""
    spec.encoder.position_encodings.encodings = places[PROMPT + np.arange(1500) // 20]
    look = spec.decoder.layer[0].attention.linear
    look[0].weight = np.eye(WIDTH, dtype=np.float32)
    look[1].weight = np.eye(2 * WIDTH, WIDTH, dtype=np.float32)


def voice(seconds: float, *, pitch: float = 120.0, rate: int = 16_000) -> np.ndarray:
    """A synthetic voice: pulses of the vocal folds through the resonances of changing vowels."""
    time = np.arange(int(seconds * rate)) / rate
    wobble = pitch * (1 + 0.08 * np.sin(2 * np.pi * 0.7 * time))
    phase = 2 * np.pi * np.cumsum(wobble) / rate
    vowels = np.array([(730, 1090, 2440), (270, 2290, 3010), (300, 870, 2240), (530, 1840, 2480)])
    formants = vowels[(time * 4).astype(int) % len(vowels)]
    sound = np.zeros_like(time)
    for n in range(1, int(4000 / pitch)):
        peaks = 1 / (1 + ((n * wobble[:, None] - formants) / (60 + 0.06 * formants)) ** 2)
        sound += peaks.sum(axis=1) / n**0.5 * np.sin(n * phase)
    sound *= 0.55 - 0.45 * np.cos(2 * np.pi * 4 * time)
    return np.asarray(0.4 * sound / np.abs(sound).max())


def write_wav(path: Path, *channels: np.ndarray, rate: int = 16_000) -> Path:
    """The channels (-1 to 1) as 16-bit sound."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(len(channels))
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes((np.stack(channels, axis=1) * 32767).astype("<i2").tobytes())
    return path
