import './chunks/a-12345678.js';
