import { webpFacts } from './webp-facts.ts'

/** A scan stays readable to the last letter; the next step up would double the file. */
const quality = 0.92

/**
 * A file as the core takes it. WebP becomes JPEG, or PNG where it is see-through or exact to the dot: bundles, letters and printers know these
 * two. Nothing but the picture comes along. Null where the picture cannot be read or moves.
 */
export async function withoutWebp(file: File): Promise<File | null> {
  const facts = webpFacts(new Uint8Array(await file.arrayBuffer()))
  if (facts === null) return file
  if (facts.isMoving) return null
  const [mime, ending] = facts.isExact ? ['image/png', 'png'] : ['image/jpeg', 'jpg']
  try {
    // Turned upright as its camera said.
    const picture = await createImageBitmap(file)
    const canvas = document.createElement('canvas')
    canvas.width = picture.width
    canvas.height = picture.height
    canvas.getContext('2d')?.drawImage(picture, 0, 0)
    picture.close()
    const packed = await new Promise<Blob | null>((done) => canvas.toBlob(done, mime, quality))
    return packed && new File([packed], `${file.name.replace(/\.[^.]*$/, '')}.${ending}`, { type: mime })
  } catch {
    return null
  }
}
