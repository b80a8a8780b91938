import { childRules } from './children.ts'
import { detaineeRules } from './detainees.ts'
import { prisonerRules } from './prisoners.ts'
import { victimRules } from './victims.ts'

export { type Reason, type Rule, reasons } from './rule.ts'

/** All rules whose words stand in one sentence. */
export const rules = [...prisonerRules, ...detaineeRules, ...childRules, ...victimRules]
