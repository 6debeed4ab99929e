import { assertWithin, type ByteSource } from '#shared/bundle/byte-source.ts'
import type { Inflate } from '#shared/bundle/zip-directory.ts'

/** A file on the disk or the stick, read piece by piece where it lies. */
export function blobSource(blob: Blob): ByteSource {
  return {
    size: blob.size,
    read: async (offset, length) => {
      assertWithin(blob, offset, length)
      return new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer())
    },
  }
}

/** By hand: reading a stream with `for await` is younger than the browsers of the offices. */
export async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

export function streamOf(content: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = content[Symbol.asyncIterator]()
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await iterator.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: async () => {
      await iterator.return?.()
    },
  })
}

export const inflate: Inflate = (content) =>
  chunksOf(
    streamOf(content).pipeThrough(
      new DecompressionStream('deflate-raw') as ReadableWritablePair<Uint8Array, Uint8Array>,
    ),
  )

/** The browser puts it together and, when it is large, keeps it on the disk instead of in memory. */
export const blobOf = (content: AsyncIterable<Uint8Array>): Promise<Blob> =>
  new Response(streamOf(content) as ReadableStream<Uint8Array<ArrayBuffer>>).blob()
