import { OnrecordError } from '../core/index.ts'

/**
 * The error for a model folder that can't be used.
 * @param why half a sentence: "it was trained with other labels"
 * @example throw unusable('my-model', 'there is no vocab.txt in it')
 */
export function unusable(folder: string, why: string, cause?: unknown): OnrecordError {
  return new OnrecordError(
    'modelUnusable',
    `The model in "${folder}" can't be used: ${why}. Install Onrecord anew, or name another folder with --model.`,
    { cause },
  )
}
