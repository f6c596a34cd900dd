/// The port that the next `bind()` to a loopback address with port 0 in this process takes instead; 0 for none.
///
/// librdkafka's embedded broker always binds 127.0.0.1:0 and has no way to choose. This target defines `bind` itself;
/// the executable's symbol comes before libc's.
void kembar_loopback_port_set(unsigned short port);
