import { Command } from 'commander'
import { OnrecordError } from '../core/index.ts'

const later = [
  {
    name: 'claims',
    description: 'claims that several reports address (comes later)',
    instead: 'onrecord statements',
  },
  {
    name: 'positions',
    description: 'what each party holds on a claim (comes later)',
    instead: 'onrecord statements',
  },
]

/** Commands of the contract that answer in a sentence until they are built. */
export function laterCommands(): Command[] {
  return later.map(({ name, description, instead }) =>
    new Command(name)
      .description(description)
      .allowUnknownOption()
      .allowExcessArguments()
      .action(() => {
        throw new OnrecordError(
          'notYet',
          `"onrecord ${name}" comes in a later version. Until then "${instead}" shows what is there.`,
        )
      }),
  )
}
