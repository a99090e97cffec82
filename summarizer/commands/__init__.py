"""The commands of the command line, a module for each family: flags to ``Settings``, one call, results shown."""
