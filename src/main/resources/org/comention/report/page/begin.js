'use strict';
(async () => {
