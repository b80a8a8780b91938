#!/usr/bin/env -S node --max-semi-space-size=4
import { CommanderError } from 'commander'
import { OnrecordError } from '../core/index.ts'
import { openTerminal } from './print.ts'
import { createProgram } from './program.ts'

const terminal = openTerminal()

try {
  await createProgram(terminal).parseAsync()
} catch (error) {
  process.exitCode = 1
  if (error instanceof CommanderError) process.exitCode = error.exitCode
  else if (error instanceof OnrecordError) terminal.say(error.message)
  else {
    const stack = error instanceof Error ? error.stack : String(error)
    terminal.say(`Onrecord met a fault of its own. Please report it with these lines:\n${stack}`)
  }
}
