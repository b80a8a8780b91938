/**
 * The runtime's builds for Linux count what is run with them, keep an id of the machine in the user's cache folder and
 * send both to their maker where there is a network. Onrecord calls nobody: this is set before a first session is made.
 * It reaches other threads, which share the process's environment, when it is set in the main one; so whoever starts
 * threads imports this room first.
 */
process.env.ORT_DISABLE_TELEMETRY = '1'

export {}
