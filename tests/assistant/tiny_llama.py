"""A language model of half a megabyte with random weights, on a real llama.cpp server."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import gguf
import numpy as np
import xllamacpp

PRINTABLE = ["▁", *map(chr, range(33, 127))]
WIDTH, FEED_FORWARD, LAYERS, HEADS, CONTEXT = 64, 128, 2, 4, 4096


def write_llama(path: Path) -> Path:
    """A model of llama architecture whose tokens are the 256 bytes and ASCII."""
    writer = gguf.GGUFWriter(str(path), "llama")
    writer.add_context_length(CONTEXT)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(LAYERS)
    writer.add_feed_forward_length(FEED_FORWARD)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(WIDTH // HEADS)
    tokens = ["<unk>", "<s>", "</s>", *(f"<0x{byte:02X}>" for byte in range(256)), *PRINTABLE]
    kinds = [gguf.TokenType.UNKNOWN, *[gguf.TokenType.CONTROL] * 2, *[gguf.TokenType.BYTE] * 256]
    kinds += [gguf.TokenType.NORMAL] * len(PRINTABLE)
    writer.add_tokenizer_model("llama")
    writer.add_token_list(tokens)
    writer.add_token_scores([0.0] * len(tokens))
    writer.add_token_types(kinds)
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)
    writer.add_unk_token_id(0)
    for name, shape in _shapes(len(tokens)).items():
        writer.add_tensor(name, _random(name, shape))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def _shapes(vocabulary: int) -> dict[str, tuple[int, ...]]:
    shapes: dict[str, tuple[int, ...]] = {
        "token_embd.weight": (vocabulary, WIDTH),
        "output_norm.weight": (WIDTH,),
        "output.weight": (vocabulary, WIDTH),
    }
    for n in range(LAYERS):
        shapes |= {f"blk.{n}.{part}_norm.weight": (WIDTH,) for part in ("attn", "ffn")}
        shapes |= {f"blk.{n}.attn_{part}.weight": (WIDTH, WIDTH) for part in "qkv"}
        shapes[f"blk.{n}.attn_output.weight"] = (WIDTH, WIDTH)
        shapes[f"blk.{n}.ffn_gate.weight"] = (FEED_FORWARD, WIDTH)
        shapes[f"blk.{n}.ffn_up.weight"] = (FEED_FORWARD, WIDTH)
        shapes[f"blk.{n}.ffn_down.weight"] = (WIDTH, FEED_FORWARD)
    return shapes


def _random(name: str, shape: tuple[int, ...]) -> np.ndarray:
    if "norm" in name:
        return np.ones(shape, np.float32)
    seed = sum(map(ord, name))
    return np.random.default_rng(seed).normal(scale=0.5, size=shape).astype(np.float32)


@contextmanager
def serve_llama(path: Path) -> Iterator[str]:
    """The base address of a server with the model in `path`, until the block ends."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    params = xllamacpp.CommonParams()
    params.model.path = str(path)
    params.n_ctx = CONTEXT
    params.warmup = False
    params.cpuparams.n_threads = 1
    params.hostnames = ["127.0.0.1"]
    params.port = port
    params.n_parallel = 1
    server = xllamacpp.Server(params)
    try:
        yield f"{server.listening_address}/v1"
    finally:
        del server
