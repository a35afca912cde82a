'use strict';

// CommonJS, because only that has `__dirname` both in plain Node and in Jest.
module.exports = __dirname;
