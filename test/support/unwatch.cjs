'use strict';

const nock = require('nock');

// Jest's processes run many files, and each watches the net anew: requests would pass through all of them.
afterAll(() => nock.restore());
