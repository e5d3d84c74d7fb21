import { code, md } from '@ci-kit/core/markup'
import type { Section } from '@ci-kit/core/report'
import type { Request } from './inputs.ts'
import type { JudgedRow, Judgement } from './judge.ts'

/** The lines that another build needs to use what is there now. */
export function usageSection({ usage, rowKind }: Request, { rows }: Judgement): readonly Section[] {
  const references = usage === 'none' ? [] : rows.flatMap(madeReference)
  if (references.length === 0) return []
  // One line each: a reference has no white space, or it would not have been pushed.
  const lines = references.map(reference => `      ${reference}`)
  const text = `- uses: org/ci-kit/build-image@v1\n  with:\n    cache-from: |\n${lines.join('\n')}`
  return [
    {
      title: 'How to use them',
      value: 80,
      blocks: [
        { kind: 'paragraph', text: md`A build takes all of these ${rowKind}s with:` },
        { kind: 'code', text, language: 'yaml', keep: 'head', maxLines: 60 },
        {
          kind: 'paragraph',
          text: md`${code('build-and-push.yml')} finds them by itself, by its input ${code('layers')}. Of several ${code('--cache-from')} BuildKit itself often takes only one.`,
        },
      ],
    },
  ]
}

/** What the plan names first, where it was pushed; else the first that was. */
function madeReference({ row, facts, state }: JudgedRow): readonly string[] {
  if (state !== 'made') return []
  const pushed = facts.tags.map(({ reference }) => reference)
  const first = row.tags.find(tag => pushed.includes(tag)) ?? pushed[0]
  return first === undefined ? [] : [first]
}
