import type { Annotation, AnnotationKind } from './report.ts'

// GitHub keeps ten warnings and ten errors of a step and silently drops the others, so choose, and count the rest.
export const MAX_ANNOTATIONS = 10

export type Counts = ReadonlyMap<AnnotationKind, number>

/** The annotations that still fit beside those that were made before, in the order given. */
export function selectAnnotations(annotations: readonly Annotation[], used: Counts = new Map()): readonly Annotation[] {
  const counts = new Map(used)
  return annotations.filter(({ kind }) => {
    const count = counts.get(kind) ?? 0
    counts.set(kind, count + 1)
    return count < MAX_ANNOTATIONS
  })
}

/** How many of each kind do not fit, those included that were too many before. */
export function unannotated(annotations: readonly Annotation[], used: Counts = new Map()): Counts {
  const selected = new Set(selectAnnotations(annotations, used))
  const rest = new Map<AnnotationKind, number>()
  for (const [kind, count] of used) if (count > MAX_ANNOTATIONS) rest.set(kind, count - MAX_ANNOTATIONS)
  for (const annotation of annotations) {
    if (!selected.has(annotation)) rest.set(annotation.kind, (rest.get(annotation.kind) ?? 0) + 1)
  }
  return rest
}
