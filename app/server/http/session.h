#pragma once

#include "app/server/http/connection.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/strand.hpp>
#include <boost/beast/core/basic_stream.hpp>

namespace planning::server
{

using Strand = boost::asio::strand<boost::asio::io_context::executor_type>;
using TcpStream = boost::beast::basic_stream<boost::asio::ip::tcp, Strand>;
using TcpSocket = TcpStream::socket_type;

// Begins to serve the client at the other end; the state must outlive the connection. With `tls`
// (which must outlive it too) after a handshake.
void serve(TcpSocket socket, ServerState &state, boost::asio::ssl::context *tls);

// Answers 503 without having read anything and closes.
void turnAway(TcpSocket socket, ServerState &state);

} // namespace planning::server
