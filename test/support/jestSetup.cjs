'use strict';

const { leave } = require('./loopbackOnly.cjs');

afterAll(leave);
