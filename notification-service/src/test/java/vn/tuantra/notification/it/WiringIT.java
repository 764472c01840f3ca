package vn.tuantra.notification.it;

import vn.tuantra.suite.WiringSuite;

class WiringIT extends Running implements WiringSuite {}
