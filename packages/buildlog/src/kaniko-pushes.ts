import { endVertex, notePush, type VertexState } from './build-state.ts'
import { failVertex, type StepBuild } from './step-build.ts'

// More than any build pushes; the lists are searched for each upload that ends.
const MAX_LAYERS = 500
const MAX_IMAGES = 100

interface Upload {
  readonly reference: string
  readonly vertex: VertexState | undefined
  isOpen: boolean
}

/**
 * The images that kaniko pushes: the layers of its cache, several at a time, and the result, to one destination after
 * the other. It says `Pushing image to REFERENCE` for both.
 */
export class KanikoPushes {
  private readonly layers: Upload[] = []
  private readonly layerReferences = new Set<string>()
  private readonly images: Upload[] = []
  private readonly build: StepBuild

  constructor(build: StepBuild) {
    this.build = build
  }

  beginLayer(reference: string): void {
    if (this.layers.length >= MAX_LAYERS) return
    this.layerReferences.add(reference)
    this.layers.push({ reference, vertex: this.build.addVertex(`exporting cache to ${reference}`), isOpen: true })
  }

  isLayer(reference: string): boolean {
    return this.layerReferences.has(reference)
  }

  begin(reference: string): void {
    if (this.images.length >= MAX_IMAGES) return
    const vertex = this.build.addVertex(`pushing ${reference} with kaniko`)
    if (vertex) notePush(vertex, { reference, digest: undefined, seconds: undefined, isDone: false })
    this.images.push({ reference, vertex, isOpen: true })
  }

  /** `REPOSITORY@DIGEST`, without a tag: it is the oldest upload to that repository. Says whether it was an image. */
  end(pushed: string): boolean {
    const [repository = '', digest] = pushed.split('@')
    const image = this.images.find(one => one.isOpen && repositoryOf(one.reference) === repository)
    if (image) this.endImage(image, digest)
    else this.endLayer(this.layers.find(one => one.isOpen && repositoryOf(one.reference) === repository))
    return image !== undefined
  }

  endAll(): void {
    for (const image of this.images) if (image.isOpen) this.endImage(image, undefined)
  }

  failLayer(message: string): void {
    const open = this.layers.filter(layer => layer.isOpen)
    const layer = open.find(one => message.includes(one.reference)) ?? open[0]
    if (!layer) return
    layer.isOpen = false
    failVertex(layer.vertex, message)
  }

  /** The image whose push was under way when kaniko gave up. */
  get open(): VertexState | undefined {
    return this.images.find(image => image.isOpen)?.vertex
  }

  private endImage(image: Upload, digest: string | undefined): void {
    image.isOpen = false
    if (!image.vertex) return
    notePush(image.vertex, { reference: image.reference, digest, seconds: undefined, isDone: true })
    endVertex(image.vertex, { kind: 'done', seconds: undefined })
  }

  private endLayer(layer: Upload | undefined): void {
    if (!layer) return
    layer.isOpen = false
    if (layer.vertex) endVertex(layer.vertex, { kind: 'done', seconds: undefined })
  }
}

/** A reference without its tag; a colon before the last slash belongs to the registry. */
function repositoryOf(reference: string): string {
  const at = reference.lastIndexOf(':')
  return at > reference.lastIndexOf('/') ? reference.slice(0, at) : reference
}
