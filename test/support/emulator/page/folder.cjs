'use strict';

// CommonJS, because only that knows its own folder both in plain Node and inside Jest.
module.exports = __dirname;
