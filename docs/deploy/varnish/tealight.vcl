# Varnish in front of Tealight: save it as /etc/varnish/default.vcl.
vcl 4.1;

backend tealight {
  .host = "127.0.0.1";
  .port = "8080";
  # A long poll is answered after 25 s; a stream may be silent for HEARTBEAT_SECONDS: three of them.
  .first_byte_timeout = 60s;
  .between_bytes_timeout = 60s;
}

sub vcl_recv {
  # A WebSocket is no response that could be looked at: its bytes are let through.
  if (req.http.Upgrade ~ "(?i)^websocket$") {
    return (pipe);
  }
  # What people say is never kept. Widget, console and documentation say themselves what may be.
  if (req.url ~ "^/v1/") {
    return (pass);
  }
}

sub vcl_pipe {
  if (req.http.Upgrade) {
    set bereq.http.Upgrade = req.http.Upgrade;
    set bereq.http.Connection = req.http.Connection;
  }
}
