console.log(`::notice::min-free is ${process.env['INPUT_MIN-FREE']}`)
